export { TAB_PATH, isSamePage, tabPath } from './tabPath';
