export { RunbookStateIcon } from './RunbookStateIcon';
export { RunbookStateChip, StateChip } from './StateChip';
export { STATE_COLORS, stateOf } from './stateOf';
export type { ShownState } from './stateOf';
