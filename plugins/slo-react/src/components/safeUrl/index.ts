export { safeUrl } from './safeUrl';
