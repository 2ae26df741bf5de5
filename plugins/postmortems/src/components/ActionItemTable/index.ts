export { ActionItemTable } from './ActionItemTable';
export { DueText } from './DueText';
export type { Selection } from './ActionItemTable';
