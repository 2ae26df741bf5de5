export { useResultStyles } from './useResultStyles';
