export { ExternalStateChip } from './ExternalStateChip';
