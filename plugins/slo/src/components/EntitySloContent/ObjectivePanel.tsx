import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import {
  BudgetBar,
  SloStateChip,
  useStateText,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { BurnTable } from '../BurnTable';
import { useSloHref } from '../links';
import { BudgetNumbers, SliNumber } from '../numbers';
import { Sparkline } from '../Sparkline';
import { ObjectiveMeta } from './ObjectiveMeta';

const useStyles = makeStyles(theme => ({
  panel: {
    padding: theme.spacing(1.5, 2),
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    minWidth: 0,
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    containerType: 'inline-size',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  title: { fontSize: '1rem', fontWeight: 500, overflowWrap: 'anywhere' },
  sentence: {
    color: quietText(theme),
    margin: theme.spacing(0.5, 0, 1.5),
  },
  body: {
    display: 'grid',
    gap: theme.spacing(2, 4),
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@container (min-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  budget: { display: 'grid', gap: theme.spacing(1), alignContent: 'start' },
  line: { display: 'flex', flexWrap: 'wrap', gap: 8 },
}));

/** One objective with all that the tab knows of it. */
export function ObjectivePanel(props: {
  objective: EntityObjective;
  now: number;
}) {
  const { objective, now } = props;
  const classes = useStyles();
  const href = useSloHref();
  const text = useStateText();
  return (
    <article className={classes.panel} aria-label={objective.title}>
      <div className={classes.head}>
        <SloStateChip state={objective.state} />
        <Typography component="h3" className={classes.title}>
          <Link to={href(objective)}>{objective.title}</Link>
        </Typography>
        {objective.target !== null && <SliNumber objective={objective} />}
      </div>
      <div className={classes.sentence}>{text.sentence(objective.state)}</div>
      <div className={classes.body}>
        <div className={classes.budget}>
          <BudgetBar
            left={objective.budget?.left ?? null}
            kind={objective.state.kind}
          />
          <div className={classes.line}>
            <BudgetNumbers objective={objective} now={now} />
          </div>
          <Sparkline values={objective.sparkline} kind={objective.state.kind} />
        </div>
        <BurnTable objective={objective} />
        <ObjectiveMeta objective={objective} />
      </div>
    </article>
  );
}
