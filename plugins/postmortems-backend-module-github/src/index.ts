/**
 * Links action items to GitHub issues and pull requests, reads their state, and creates issues.
 *
 * @packageDocumentation
 */
export { postmortemsModuleGithub as default } from './module';
