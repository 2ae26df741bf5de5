export { FindingActions } from './FindingActions';
export type { Proposal, Propose } from './FindingActions';
export { startOf } from './startOf';
