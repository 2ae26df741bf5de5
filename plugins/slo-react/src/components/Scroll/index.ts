export { Scroll } from './Scroll';
