export type { ShownChart } from './TimeChart';
export { BurnChart } from './BurnChart';
export { SloCharts } from './SloCharts';
export { toChartRows } from './chartRows';
export type { TimeRange } from './timeRange';
export { useChartRange } from './useChartRange';
