/**
 * The pure domain of Nines incidents, postmortems and action items. No IO, no clock, no randomness: time is an argument.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './permissions';
export * from './wire';
