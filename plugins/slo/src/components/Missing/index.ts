export { Missing } from './Missing';
export { MissingPage } from './MissingPage';
export { MissingSlo } from './MissingSlo';
