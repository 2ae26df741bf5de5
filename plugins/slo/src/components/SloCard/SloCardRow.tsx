import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  WireObjective,
  WireOpenAlert,
} from '@nines/backstage-plugin-slo-common';
import {
  BudgetBar,
  SloStateChip,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { AlertBadge } from '../AlertBadge';
import { useSloHref } from '../links';
import { BudgetNumbers, SliNumber } from '../numbers';

/** From here on a row is one line; below, two, of which the narrowest leave the indicator to the tab. */
const WIDE = '@container (min-width: 700px)';
const NARROWEST = '@container (max-width: 439px)';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr) auto auto',
    gridTemplateAreas: '"title title badge state" "bar left sli sli"',
    gap: theme.spacing(0.25, 1.5),
    alignItems: 'center',
    padding: theme.spacing(0.75, 0),
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0 },
    [NARROWEST]: {
      gridTemplateAreas: '"title title badge state" "bar left left left"',
    },
    [WIDE]: {
      gridTemplateColumns:
        '104px 24px minmax(0, 1fr) 132px minmax(40px, 0.3fr) 248px',
      gridTemplateAreas: '"state badge title sli bar left"',
    },
  },
  state: {
    gridArea: 'state',
    justifySelf: 'end',
    [WIDE]: { justifySelf: 'start' },
  },
  title: {
    gridArea: 'title',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  sli: {
    gridArea: 'sli',
    color: quietText(theme),
    textAlign: 'right',
    whiteSpace: 'nowrap',
    [NARROWEST]: { display: 'none' },
  },
  bar: { gridArea: 'bar' },
  left: {
    gridArea: 'left',
    display: 'flex',
    columnGap: 6,
    minWidth: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  // No higher than a line, so that one that comes or goes moves nothing
  badge: { gridArea: 'badge', display: 'flex', height: 20 },
}));

/** One objective at a glance: state, name, indicator of target, budget, and when it runs out. */
export function SloCardRow(props: {
  objective: WireObjective;
  alerts: readonly WireOpenAlert[] | undefined;
  now: number;
}) {
  const { objective, alerts, now } = props;
  const classes = useStyles();
  const href = useSloHref();
  return (
    <li className={classes.row}>
      <span className={classes.state}>
        <SloStateChip state={objective.state} />
      </span>
      <span className={classes.title} title={objective.title}>
        <Link to={href(objective)}>{objective.title}</Link>
      </span>
      <span className={classes.sli}>
        <SliNumber objective={objective} />
      </span>
      <span className={classes.bar}>
        <BudgetBar
          left={objective.budget?.left ?? null}
          kind={objective.state.kind}
        />
      </span>
      <span className={classes.left}>
        <BudgetNumbers objective={objective} now={now} />
      </span>
      <span className={classes.badge}>
        <AlertBadge objective={objective} alerts={alerts} />
      </span>
    </li>
  );
}
