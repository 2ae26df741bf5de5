export * from './types';
export * from './BudgetPolicy';
export * from './computeBudget';
export * from './compositeBudget';
export * from './leftAfter';
export * from './forecastExhaustion';
export { formatTarget } from './formatNumber';
export * from './decideState';
export * from './stateMessage';
