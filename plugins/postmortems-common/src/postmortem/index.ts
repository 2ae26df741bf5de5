export {
  decidePostmortemStatus,
  nextPostmortemStatuses,
} from './decidePostmortemStatus';
export type {
  PostmortemStatusDecision,
  PostmortemStatusRequest,
} from './decidePostmortemStatus';
