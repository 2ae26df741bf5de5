/**
 * What frontends show of SLOs: the API ref, hooks, and the small widgets that every plugin of Nines shares.
 *
 * @packageDocumentation
 */
export { alertApiRef } from './api/alertApiRef';
export { postmortemsApiRef } from './api/postmortemsApiRef';
export { runbooksApiRef } from './api/runbooksApiRef';
export { sloApiRef } from './api/sloApiRef';
export * from './components';
export * from './format';
export * from './hooks';
export * from './palette';
export { sloReactTranslationRef } from './translation';
