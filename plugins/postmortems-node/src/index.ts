/**
 * Extension points of the postmortems backend.
 *
 * @packageDocumentation
 */
export * from './IssueTracker';
export * from './http/askTracker';
export * from './http/TrackerError';
