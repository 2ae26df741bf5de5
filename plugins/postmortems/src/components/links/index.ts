export { usePostmortemsHrefs } from './usePostmortemsHrefs';
