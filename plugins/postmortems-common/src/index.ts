/**
 * The pure domain of Nines incidents, postmortems and action items. No IO, no clock, no randomness: time is an argument.
 *
 * @packageDocumentation
 */
export * from './actionItem';
export * from './annotations';
export * from './client';
export * from './document';
export * from './durations';
export * from './incident';
export * from './instant';
export * from './permissions';
export * from './postmortem';
export * from './wire';
