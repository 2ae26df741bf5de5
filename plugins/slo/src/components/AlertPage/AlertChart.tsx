import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AlertResponse,
  ChartResponse,
} from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  Skeleton,
  useSloChart,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import {
  BurnChart,
  ShownChart,
  TimeRange,
  toChartRows,
  useChartRange,
} from '../charts';
import { ALERT_CHART_HEIGHTS } from '../heights';
import { alertRange } from './alertRange';

/** The burn rates around the alert, each with the threshold it alerts above, and marks where the alert moved. */
export function AlertChart(props: { alert: AlertResponse; now: number }) {
  const { alert, now } = props;
  const { entity, slo, objective } = alert;
  const { t } = useTranslationRef(sloTranslationRef);
  const whole = alertRange(alert, now);
  const range = useChartRange({
    from: new Date(whole.from).toISOString(),
    to: new Date(whole.to).toISOString(),
  });
  const chart = useSloChart(
    { entityRef: entity.entityRef, slo, objective },
    {
      from: new Date(range.shown.from).toISOString(),
      to: new Date(range.shown.to).toISOString(),
    },
  );
  switch (chart.status) {
    case 'loading':
      return (
        <Skeleton label={t('charts.loading')} heights={ALERT_CHART_HEIGHTS} />
      );
    case 'failed':
      return <FailurePanel error={chart.error} retry={chart.retry} />;
    default:
      return <Burns chart={chart.value} alert={alert} onZoom={range.show} />;
  }
}

function Burns(props: {
  chart: ChartResponse;
  alert: AlertResponse;
  onZoom: (range: TimeRange) => void;
}) {
  const { chart, alert, onZoom } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { firedAt, acknowledgedAt, resolvedAt } = alert;
  const mark = (at: string | null, label: string) =>
    at === null ? [] : [{ at, kind: 'alert', label }];
  const marked: ShownChart = {
    ...chart,
    marks: [
      ...chart.marks,
      ...mark(firedAt, t('alert.mark.fired')),
      ...mark(acknowledgedAt, t('alert.mark.acknowledged')),
      ...mark(resolvedAt, t('alert.mark.resolved')),
    ],
  };
  return (
    <BurnChart
      chart={marked}
      rows={toChartRows(chart)}
      namesMarks
      onZoom={onZoom}
    />
  );
}
