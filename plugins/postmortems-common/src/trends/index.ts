export { largestBudget } from './budgets';
export { distributionOf, percentile } from './distribution';
export type { TrendAction, TrendPostmortem, TrendRows } from './TrendRows';
export { trendSpan, trendsOf } from './trendsOf';
