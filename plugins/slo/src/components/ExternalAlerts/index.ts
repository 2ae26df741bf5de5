export { ExternalAlerts } from './ExternalAlerts';
