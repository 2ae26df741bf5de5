export { AlertChip } from './AlertChip';
export { AlertIcon } from './AlertIcon';
export { TONE_COLORS, alertTone } from './alertTone';
export type { AlertTone, ShownAlert } from './alertTone';
