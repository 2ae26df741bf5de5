export * from './describeChanges';
export * from './describeNotification';
export * from './types';
