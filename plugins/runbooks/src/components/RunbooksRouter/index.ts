export { LegacyRunbooksRouter } from './LegacyRunbooksRouter';
export { RunbooksRouter } from './RunbooksRouter';
