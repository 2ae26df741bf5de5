export { openSearch } from './openSearch';
export { useRunbookHref, useTabHref } from './useRunbookHref';
export type { TabTarget } from './useRunbookHref';
