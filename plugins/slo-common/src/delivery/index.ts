export * from './nextAttempt';
export * from './recheckMessage';
export * from './tokenBucket';
export * from './types';
