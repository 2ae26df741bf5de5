export * from './ExternalAlert';
export * from './AlertSelector';
export type { LabelTest } from './LabelTest';
export * from './httpUrl';
export * from './mergeExternalAlerts';
export * from './readAlertSelector';
export { printLabelTests } from './printLabelTests';
export * from './selectAlerts';
