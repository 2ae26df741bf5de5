/**
 * The pure domain of Nines SLOs. No IO, no clock, no randomness: time is an argument.
 *
 * @packageDocumentation
 */
export * from './alert';
export * from './annotations';
export * from './budget';
export * from './burn';
export * from './calendar';
export * from './client';
export * from './definition';
export * from './delivery';
export * from './escalation';
export * from './externalAlert';
export * from './ledger';
export * from './locations';
export * from './notification';
export * from './permissions';
export * from './promql';
export * from './rules';
export * from './silence';
export * from './sli';
export * from './status';
export * from './units';
export * from './wire';
