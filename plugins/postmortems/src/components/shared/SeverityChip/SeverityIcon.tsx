import Filter1Icon from '@material-ui/icons/LooksOne';
import Filter2Icon from '@material-ui/icons/LooksTwo';
import Filter3Icon from '@material-ui/icons/Looks3';
import Filter4Icon from '@material-ui/icons/Looks4';
import Filter5Icon from '@material-ui/icons/Looks5';
import { Severity } from '@nines/backstage-plugin-postmortems-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';

const ICONS = {
  1: Filter1Icon,
  2: Filter2Icon,
  3: Filter3Icon,
  4: Filter4Icon,
  5: Filter5Icon,
} as const;

/** The state of an objective whose colour each has: those colours are tested for contrast and for colour blindness. None is green: no incident is well. */
export const SEVERITY_COLORS: Readonly<Record<Severity, SloStateKind>> = {
  1: 'exhausted',
  2: 'burning',
  3: 'atRisk',
  4: 'lowTraffic',
  5: 'noData',
};

/** The figure of a severity. Always stands beside its name, so it is hidden from screen readers. */
export function SeverityIcon(props: { severity: Severity }) {
  const Icon = ICONS[props.severity];
  return <Icon aria-hidden fontSize="inherit" data-severity={props.severity} />;
}
