export * from './DayText';
export * from './InstantText';
export * from './PersonField';
export * from './PersonRef';
export * from './ReasonDialog';
export * from './RefFilter';
export * from './SeverityChip';
export * from './StatusChip';
