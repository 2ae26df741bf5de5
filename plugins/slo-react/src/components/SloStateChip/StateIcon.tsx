import BlockIcon from '@material-ui/icons/Block';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import WhatshotIcon from '@material-ui/icons/Whatshot';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';

/** One shape per state, so that no state is told by colour alone. */
const ICONS = {
  exhausted: CancelIcon,
  burning: WhatshotIcon,
  atRisk: TrendingDownIcon,
  noData: HelpIcon,
  invalid: BlockIcon,
  lowTraffic: HourglassIcon,
  healthy: CheckCircleIcon,
} as const satisfies Record<SloStateKind, typeof CancelIcon>;

/** The shape of a state. Always stands beside its name, so it is hidden from screen readers. @public */
export function StateIcon(props: { kind: SloStateKind }) {
  const Icon = ICONS[props.kind];
  return <Icon aria-hidden fontSize="inherit" data-state={props.kind} />;
}
