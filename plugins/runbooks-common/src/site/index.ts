export { isRunbookPage } from './isRunbookPage';
export { isPage, pageOf, pathOfPage } from './pageOf';
export { cleanPath, readMkdocs } from './readMkdocs';
export type { MkdocsSettings } from './readMkdocs';
