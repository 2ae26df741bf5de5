export { AlertBadge } from './AlertBadge';
