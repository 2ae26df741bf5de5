/**
 * The backend of runbooks: indexes them, finds the one of an alert, keeps reviews and checklist runs.
 *
 * @packageDocumentation
 */
export { runbooksPlugin, runbooksPlugin as default } from './plugin';
