export {
  decidePostmortemStatus,
  nextPostmortemStatuses,
} from './decidePostmortemStatus';
export type {
  PostmortemStatusDecision,
  PostmortemStatusRequest,
} from './decidePostmortemStatus';
export { POSTMORTEM_DUE, dueAtOf } from './dueAtOf';
export type { PostmortemDue } from './dueAtOf';
export {
  approvalsNeeded,
  approvalsOf,
  countApprovals,
  isOnlyAuthor,
  isReviewStale,
} from './reviews';
export type { ReviewFacts } from './reviews';
