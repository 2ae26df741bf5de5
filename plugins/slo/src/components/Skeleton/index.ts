export { Skeleton } from './Skeleton';
export {
  ALERT_CHART_HEIGHTS,
  ALERT_HEIGHTS,
  CHART_HEIGHTS,
  PAGE_HEIGHTS,
} from './heights';
