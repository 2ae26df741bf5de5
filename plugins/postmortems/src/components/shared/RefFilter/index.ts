export { RefFilter } from './RefFilter';
