/**
 * The pure domain of Nines runbooks. No IO, no clock, no randomness: time is an argument.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './attestation';
export * from './client';
export * from './criticalPaths';
export * from './document';
export * from './export';
export * from './match';
export * from './lint';
export * from './links';
export * from './permissions';
export * from './review';
export * from './run';
export * from './skeleton';
export * from './steps';
export * from './site';
export * from './wire';
