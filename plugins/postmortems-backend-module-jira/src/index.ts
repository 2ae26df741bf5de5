/**
 * Links action items to Jira issues, reads their state, and creates issues.
 *
 * @packageDocumentation
 */
export { postmortemsModuleJira as default } from './module';
