export { NewIncidentPage } from './NewIncidentPage';
