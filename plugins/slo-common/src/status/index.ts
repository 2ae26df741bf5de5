export * from './ObjectiveStatus';
export * from './requiredWindows';
export * from './assess';
export * from './assessComposite';
export * from './invalidStatus';
export * from './sparkline';
export type { CompositeMember } from './Measurement';
