import AssignmentIcon from '@material-ui/icons/AssignmentOutlined';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import NotificationsOffIcon from '@material-ui/icons/NotificationsOffOutlined';
import PersonIcon from '@material-ui/icons/HowToReg';
import { AlertTone } from './alertTone';

/** One shape per tone, so that none is told by colour alone. */
const ICONS = {
  page: NotificationsActiveIcon,
  ticket: AssignmentIcon,
  acknowledged: PersonIcon,
  muted: NotificationsOffIcon,
  resolved: CheckCircleIcon,
} as const satisfies Record<AlertTone, typeof PersonIcon>;

/** The shape of an alert. Always stands beside its words, so it is hidden from screen readers. */
export function AlertIcon(props: { tone: AlertTone }) {
  const Icon = ICONS[props.tone];
  return <Icon aria-hidden fontSize="inherit" data-tone={props.tone} />;
}
