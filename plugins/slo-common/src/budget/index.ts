export * from './types';
export * from './BudgetPolicy';
export * from './computeBudget';
export * from './compositeBudget';
export * from './leftAfter';
export * from './forecastExhaustion';
export * from './decideState';
export * from './stateMessage';
