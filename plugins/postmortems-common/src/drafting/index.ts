export { draftContent, incidentStart } from './draftContent';
export type { DraftInput } from './draftContent';
export { draftRunbooks } from './draftRunbooks';
export type { DraftRun } from './draftRunbooks';
export { proposeActions } from './proposeActions';
export type { ProposedAction } from './proposeActions';
