export {
  decideIncidentStatus,
  isIncidentUnderWay,
  needsIncidentReason,
  nextIncidentStatuses,
} from './decideIncidentStatus';
export type { IncidentStatusDecision } from './decideIncidentStatus';
