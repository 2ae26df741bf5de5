export { Skeleton } from './Skeleton';
export { CHART_HEIGHTS, PAGE_HEIGHTS } from './heights';
