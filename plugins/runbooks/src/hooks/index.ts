export { useGoTo } from './useGoTo';
export { useLiveRunbooks } from './useLiveRunbooks';
export { useMatchedAlerts } from './useMatchedAlerts';
export type {
  MatchedAlert,
  MatchedAlerts,
  NamedAlert,
} from './useMatchedAlerts';
export { useRunbooksRequest } from './useRunbooksRequest';
