export * from './BudgetBar';
export * from './Explained';
export * from './FailurePanel';
export * from './SloStateChip';
export * from './TimeDistance';
