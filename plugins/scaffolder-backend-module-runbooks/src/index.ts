/**
 * Software templates may begin the runbook of an alert.
 *
 * @packageDocumentation
 */
export { scaffolderModuleRunbooks as default } from './module';
export { createNewRunbookAction } from './createNewRunbookAction';
