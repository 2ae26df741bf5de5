export { SeverityRadios } from './SeverityRadios';
