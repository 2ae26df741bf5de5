import ArchiveIcon from '@material-ui/icons/ArchiveOutlined';
import BlockIcon from '@material-ui/icons/Block';
import CallMergeIcon from '@material-ui/icons/CallMerge';
import CheckIcon from '@material-ui/icons/Check';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import CreateIcon from '@material-ui/icons/CreateOutlined';
import DoneAllIcon from '@material-ui/icons/DoneAll';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import HealingIcon from '@material-ui/icons/Healing';
import HelpIcon from '@material-ui/icons/HelpOutline';
import NotificationsOffIcon from '@material-ui/icons/NotificationsOffOutlined';
import PublicIcon from '@material-ui/icons/MenuBookOutlined';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import RateReviewIcon from '@material-ui/icons/RateReviewOutlined';
import SchoolIcon from '@material-ui/icons/SchoolOutlined';
import TimelapseIcon from '@material-ui/icons/Timelapse';
import UndoIcon from '@material-ui/icons/Undo';
import WhatshotIcon from '@material-ui/icons/Whatshot';
import {
  IncidentStatus,
  PostmortemStatus,
} from '@nines/backstage-plugin-postmortems-common';
import { ShownActionStatus } from './statusLooks';

/** One shape per status, so that none is told by colour alone. */
const ICONS = {
  triage: HelpIcon,
  active: WhatshotIcon,
  mitigated: HealingIcon,
  resolved: CheckIcon,
  learning: SchoolIcon,
  closed: CheckCircleIcon,
  declined: BlockIcon,
  merged: CallMergeIcon,
  canceled: UndoIcon,
  false_alarm: NotificationsOffIcon,
  draft: CreateIcon,
  in_review: RateReviewIcon,
  reviewed: CheckIcon,
  published: PublicIcon,
  overdue: EventBusyIcon,
  open: RadioButtonUncheckedIcon,
  in_progress: TimelapseIcon,
  done: CheckIcon,
  verified: DoneAllIcon,
  wont_do: ArchiveIcon,
} as const satisfies Record<
  IncidentStatus | PostmortemStatus | ShownActionStatus,
  typeof HelpIcon
>;

/** The shape of a status. Always stands beside its name, so it is hidden from screen readers. */
export function StatusIcon(props: { status: keyof typeof ICONS }) {
  const Icon = ICONS[props.status];
  return <Icon aria-hidden fontSize="inherit" data-status={props.status} />;
}
