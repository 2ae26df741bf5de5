export { BudgetBar } from './BudgetBar';
export { useBudgetText } from './useBudgetText';
