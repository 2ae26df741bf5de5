export { ToggleCounts } from './ToggleCounts';
export type { ToggleItem } from './ToggleCounts';
export { useCountStyles } from './countStyles';
