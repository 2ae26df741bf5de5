export { RunbookDetails } from './RunbookDetails';
