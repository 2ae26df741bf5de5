export { usePostmortemsHrefs } from './usePostmortemsHrefs';
export { useTabHref } from './useTabHref';
