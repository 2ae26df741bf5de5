export { RunbookSource } from './RunbookSource';
