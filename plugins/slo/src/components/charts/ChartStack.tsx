import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ChartResponse,
  SloStateKind,
} from '@nines/backstage-plugin-slo-common';
import {
  formatDuration,
  formatInstant,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { BudgetChart } from './BudgetChart';
import { BurnChart } from './BurnChart';
import { EventChart } from './EventChart';
import { SliChart } from './SliChart';
import { TimeRange } from './timeRange';
import { toChartRows } from './chartRows';

const useStyles = makeStyles(theme => ({
  hint: { fontSize: '0.8125rem', color: quietText(theme) },
}));

/** The charts, one under the other, on one time axis. */
export function ChartStack(props: {
  chart: ChartResponse;
  kind: SloStateKind;
  /** False for a weighted budget, which has no indicator of its own. */
  hasIndicator: boolean;
  onZoom: (range: TimeRange) => void;
}) {
  const { chart, kind, hasIndicator, onZoom } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const rows = toChartRows(chart);
  const isEmpty = chart.points.every(
    ({ left, good, bad }) => left === null && good === null && bad === null,
  );
  const parts = { chart, rows, onZoom };
  return (
    <>
      {isEmpty && (
        <div role="status">
          {t('charts.empty', {
            from: formatInstant(chart.from),
            to: formatInstant(chart.to),
          })}
        </div>
      )}
      <BudgetChart {...parts} kind={kind} />
      {hasIndicator && <SliChart {...parts} kind={kind} />}
      <EventChart {...parts} />
      <BurnChart {...parts} />
      <div className={classes.hint}>
        {t('charts.step', { step: formatDuration(chart.stepSeconds * 1000) })}{' '}
        {t('charts.zoom.hint')}
      </div>
    </>
  );
}
