export { GapChip } from './GapChip';
