export * from './auditAlerts';
export * from './nextAttempt';
export * from './recheckMessage';
export * from './tokenBucket';
export * from './toNotice';
export * from './types';
