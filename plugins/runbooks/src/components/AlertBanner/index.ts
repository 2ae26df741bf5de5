export { AlertBanner } from './AlertBanner';
