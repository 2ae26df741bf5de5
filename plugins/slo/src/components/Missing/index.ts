export { MissingPage } from './MissingPage';
export { MissingSlo } from './MissingSlo';
