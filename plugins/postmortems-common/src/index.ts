/**
 * The pure domain of Nines incidents, postmortems and action items. No IO, no clock, no randomness: time is an argument.
 *
 * @packageDocumentation
 */
export * from './actionItem';
export * from './annotations';
export * from './blameless';
export * from './client';
export * from './document';
export * from './drafting';
export * from './durations';
export * from './factors';
export * from './gate';
export * from './incident';
export * from './instant';
export * from './merge';
export * from './milestones';
export * from './permissions';
export * from './postmortem';
export * from './recurrence';
export * from './severity';
export * from './tracking';
export * from './trends';
export * from './wire';
