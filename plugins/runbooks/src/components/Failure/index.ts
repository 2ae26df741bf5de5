export { RunbooksFailure } from './RunbooksFailure';
