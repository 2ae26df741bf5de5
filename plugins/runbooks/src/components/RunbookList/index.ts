export { RunbookList, WIDE_SCREEN } from './RunbookList';
