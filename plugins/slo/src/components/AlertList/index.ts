export { AlertTable } from './AlertTable';
export { AlertTimes } from './AlertTimes';
export { AlertsPage } from './AlertsPage';
