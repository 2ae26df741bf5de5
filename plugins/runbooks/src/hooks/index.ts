export { useGoTo } from '@nines/backstage-plugin-slo-react';
export { useLiveRunbooks } from './useLiveRunbooks';
export { useMatchedAlerts } from './useMatchedAlerts';
export type {
  MatchedAlert,
  MatchedAlerts,
  NamedAlert,
} from './useMatchedAlerts';
export { useRunbooksRequest } from './useRunbooksRequest';
