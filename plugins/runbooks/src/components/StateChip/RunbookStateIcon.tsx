import AlarmIcon from '@material-ui/icons/Alarm';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import HelpIcon from '@material-ui/icons/HelpOutline';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import SyncProblemIcon from '@material-ui/icons/SyncProblem';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOff';
import { ShownState } from './stateOf';

/** One shape per state, so that none is told by colour alone. */
const ICONS = {
  lintFailing: ErrorIcon,
  overdue: EventBusyIcon,
  notBuilt: BlockIcon,
  unreachable: CloudOffIcon,
  orphan: LinkOffIcon,
  notReviewed: VisibilityOffIcon,
  changedSinceReview: SyncProblemIcon,
  dueSoon: AlarmIcon,
  fine: CheckCircleIcon,
  unknown: HelpIcon,
} as const satisfies Record<ShownState, typeof AlarmIcon>;

/** The shape of a state. Always stands beside its name, so it is hidden from screen readers. */
export function RunbookStateIcon(props: { state: ShownState }) {
  const Icon = ICONS[props.state];
  return <Icon aria-hidden fontSize="inherit" data-state={props.state} />;
}
