export { InstantField } from './InstantField';
