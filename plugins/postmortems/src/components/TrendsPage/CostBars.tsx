import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { formatCount, formatPercent } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';

/** Bars that are drawn; the table behind has them all. */
const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 160px) minmax(0, 1fr)',
    gap: theme.spacing(0.5, 1.5),
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  bar: {
    height: 12,
    minWidth: 1,
    borderRadius: 2,
    background: theme.palette.text.secondary,
  },
  value: { whiteSpace: 'nowrap' },
}));

/** Horizontal bars with their values in words beside them. */
export function CostBars(props: {
  bars: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly label: string;
    readonly cost: number;
    readonly count: number;
  }[];
}) {
  const { bars } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  const highest = Math.max(...bars.map(({ cost }) => cost), 0);
  return (
    <div className={classes.bars}>
      {bars.slice(0, SHOWN).map(({ id, label, cost, count }) => [
        <span key={`${id} name`}>{label}</span>,
        <span key={id} className={classes.line}>
          <span
            className={classes.bar}
            style={{ width: `${highest > 0 ? (cost / highest) * 60 : 0}%` }}
          />
          <span className={classes.value}>
            {t('trends.cost.bar', {
              share: formatPercent(cost),
              count,
              shown: formatCount(count),
            })}
          </span>
        </span>,
      ])}
    </div>
  );
}
