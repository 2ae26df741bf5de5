export { RunbookLink } from './RunbookLink';
export { safeUrl } from './safeUrl';
