export { IncidentTable } from './IncidentTable';
export { beganOf } from './beganOf';
