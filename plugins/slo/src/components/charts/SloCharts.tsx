import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  Skeleton,
  useSloChart,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { isWeighted } from '../isWeighted';
import { CHART_HEIGHTS } from '../heights';
import { ChartStack } from './ChartStack';
import { RangeControls } from './RangeControls';
import { useChartRange } from './useChartRange';

const useStyles = makeStyles(theme => ({
  charts: {
    display: 'grid',
    gap: theme.spacing(1.5),
    minWidth: 0,
    borderRadius: 4,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 4,
    },
  },
}));

/** Budget, indicator, events and burn of one objective on one time axis, which can be zoomed. */
export function SloCharts(props: { objective: EntityObjective }) {
  const { objective } = props;
  const { entityRef, slo, objective: objectiveId, window } = objective;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const range = useChartRange(window);
  const chart = useSloChart(
    { entityRef, slo, objective: objectiveId },
    range.query,
  );
  return (
    // Keys zoom and move, as the label says.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t('charts.zoom.hint')}
      className={classes.charts}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={range.onKeyDown}
    >
      <RangeControls range={range} />
      {chart.status === 'loading' && (
        <Skeleton label={t('charts.loading')} heights={CHART_HEIGHTS} />
      )}
      {chart.status === 'failed' && (
        <FailurePanel error={chart.error} retry={chart.retry} />
      )}
      {chart.status === 'ready' && (
        <ChartStack
          chart={chart.value}
          kind={objective.state.kind}
          hasIndicator={!isWeighted(objective)}
          onZoom={range.show}
        />
      )}
    </div>
  );
}
