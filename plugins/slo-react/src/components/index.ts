export * from './AlertChip';
export * from './BudgetBar';
export * from './Chip';
export * from './Explained';
export * from './FailurePanel';
export * from './SloStateChip';
export * from './TimeDistance';
