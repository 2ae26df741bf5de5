export * from './ObjectiveStatus';
export * from './requiredWindows';
export * from './assess';
export * from './assessComposite';
export * from './invalidStatus';
export * from './beginningSearch';
export * from './stateBeginning';
export * from './sparkline';
export type { CompositeMember } from './Measurement';
