export { InstantText } from './InstantText';
export { shownInstant } from './shownInstant';
export type { ShownInstant } from './shownInstant';
export { useInstantWords } from './useInstantWords';
