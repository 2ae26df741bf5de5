export { PageNav } from './PageNav';
