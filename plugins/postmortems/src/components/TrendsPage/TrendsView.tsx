import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  DURATIONS,
  TrendsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { useResultStyles } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';
import { ActionFigures } from './ActionFigures';
import { CostFigures } from './CostFigures';
import { DurationChart } from './DurationChart';
import { SeverityChart } from './SeverityChart';

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: theme.spacing(2),
    minWidth: 0,
  },
}));

/** All of the trends; each chart has its table behind it. */
export function TrendsView(props: { trends: TrendsResponse }) {
  const { trends } = props;
  const classes = useStyles();
  const results = useResultStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  return (
    <>
      <div className={results.line}>
        <span role="status">
          {t('trends.range', { from: trends.from, to: trends.to })}
        </span>
        <span>{t('trends.whole')}</span>
      </div>
      {trends.total === 0 && <Typography>{t('trends.empty')}</Typography>}
      <SeverityChart trends={trends} />
      <div className={classes.pair}>
        {DURATIONS.map(name => (
          <DurationChart key={name} name={name} trends={trends} />
        ))}
      </div>
      <ActionFigures trends={trends} />
      <CostFigures trends={trends} />
    </>
  );
}
