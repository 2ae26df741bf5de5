export * from './describeNotification';
export * from './types';
