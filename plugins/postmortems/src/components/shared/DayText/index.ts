export { formatDay } from './formatDay';
