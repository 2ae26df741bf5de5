export { AlertRunbook } from './AlertRunbook';
