export { MyAlerts } from './MyAlerts';
