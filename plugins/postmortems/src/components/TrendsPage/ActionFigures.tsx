import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { TrendsResponse } from '@nines/backstage-plugin-postmortems-common';
import { formatCount, formatPercent } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';
import { Figure } from './Figure';

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: theme.spacing(2),
    minWidth: 0,
  },
}));

const COUNTS = [
  'completed',
  'onTime',
  'late',
  'withoutDate',
  'open',
  'overdue',
  'movedTwice',
] as const;

/** Whether what was promised is done, in time, and whether the same came again. */
export function ActionFigures(props: { trends: TrendsResponse }) {
  const { actions, recurrence, total } = props.trends;
  const classes = useStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  const dated = actions.onTime + actions.late;
  const { done, of } = actions.postmortemsDone;
  const days = (value: number | null) =>
    value === null ? t('trends.none') : t('trends.days', { days: `${value}` });
  return (
    <div className={classes.pair}>
      <Figure
        title={t('trends.actions.title')}
        summary={
          dated === 0
            ? t('trends.actions.noneDated')
            : t('trends.actions.summary', {
                share: formatPercent(actions.onTime / dated, { decimals: 0 }),
                dated: `${dated}`,
              })
        }
        rowLabel={t('trends.actions.row')}
        rows={COUNTS}
        nameOf={name => t(`trends.actions.count.${name}`)}
        columns={[
          {
            label: t('trends.count.all'),
            value: name => formatCount(actions[name]),
          },
        ]}
      />
      <Figure
        title={t('trends.age.title')}
        summary={t('trends.age.summary')}
        rowLabel={t('trends.age.priority')}
        rows={actions.age}
        nameOf={({ priority }) => priority}
        columns={[
          { label: t('trends.median'), value: row => days(row.median) },
          { label: t('trends.p90'), value: row => days(row.p90) },
          { label: t('trends.counted'), value: ({ count }) => count },
        ]}
      />
      <Figure
        title={t('trends.again.title')}
        summary={t('trends.again.summary', {
          count: recurrence.count,
          total: formatCount(total),
        })}
        rowLabel={t('trends.again.row')}
        rows={[
          {
            name: t('trends.again.count'),
            value: formatCount(recurrence.count),
          },
          {
            name: t('trends.again.after'),
            value: formatCount(recurrence.afterPrevention),
          },
          {
            name: t('trends.again.done'),
            value: t('trends.of', {
              part: formatCount(done),
              whole: formatCount(of),
            }),
          },
        ]}
        nameOf={({ name }) => name}
        columns={[
          { label: t('trends.count.all'), value: ({ value }) => value },
        ]}
      />
    </div>
  );
}
