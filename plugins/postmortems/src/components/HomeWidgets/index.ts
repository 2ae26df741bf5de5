export { MyActionItems } from './MyActionItems';
export { MyIncidents } from './MyIncidents';
