export { DeadEndsPage } from './DeadEndsPage';
