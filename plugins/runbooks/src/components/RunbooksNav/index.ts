export { RunbooksNav } from './RunbooksNav';
