export { SloNav } from './SloNav';
