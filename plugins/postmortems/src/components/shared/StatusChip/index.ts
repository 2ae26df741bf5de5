export {
  ActionStatusChip,
  IncidentStatusChip,
  PostmortemStatusChip,
} from './StatusChip';
export { StatusIcon } from './StatusIcon';
export {
  ACTION_COLORS,
  INCIDENT_COLORS,
  POSTMORTEM_COLORS,
  shownStatusOf,
} from './statusLooks';
export type { ShownActionStatus } from './statusLooks';
