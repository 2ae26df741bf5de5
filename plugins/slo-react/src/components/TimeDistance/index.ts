export { TimeDistance } from './TimeDistance';
