/**
 * The pure domain of Nines runbooks. No IO, no clock, no randomness: time is an argument.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './document';
export * from './permissions';
export * from './run';
export * from './steps';
export * from './wire';
