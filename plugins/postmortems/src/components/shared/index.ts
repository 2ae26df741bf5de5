export * from './DayText';
export * from './InstantText';
export * from './PersonField';
export * from './PersonRef';
export * from './ReasonDialog';
export * from './SeverityChip';
export * from './StatusChip';
