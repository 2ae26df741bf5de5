export { DURATION_BOUNDS, durationsOf } from './durationsOf';
export { parseStatedDuration } from './parseStatedDuration';
export type { StatedDuration } from './parseStatedDuration';
export { workingSeconds } from './WorkingCalendar';
export type { WorkingCalendar } from './WorkingCalendar';
