export { AlertIncident } from './AlertIncident';
