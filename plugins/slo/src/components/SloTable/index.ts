export { SloTable } from './SloTable';
export type { SortControl } from './ColumnHead';
