import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Area } from 'recharts';
import { useTheme } from '@material-ui/core/styles';
import {
  formatCompactCount,
  formatCount,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ChartFrame } from './ChartFrame';
import { ChartProps, TimeChart } from './TimeChart';

/** All events and the bad ones, on a scale on which a few among many can still be seen. */
export function EventChart(props: ChartProps) {
  const { rows, chart } = props;
  const { palette } = useTheme();
  const { t } = useTranslationRef(sloTranslationRef);
  const colors = useStateFills();
  const totals = rows.map(row => row.total ?? 0);
  const bad = rows.map(row => row.bad ?? 0);
  const sum = (values: readonly number[]) =>
    formatCount(Math.round(values.reduce((all, value) => all + value, 0)));
  const count = (value: number | null) =>
    value === null ? null : formatCount(value);
  return (
    <ChartFrame
      title={t('charts.events')}
      summary={t('slo.figure.events', { bad: sum(bad), total: sum(totals) })}
      legend={[
        { name: t('charts.events'), color: palette.text.secondary },
        { name: t('charts.bad'), color: colors.burning },
      ]}
      chart={chart}
      rows={rows}
      columns={[
        { label: t('charts.good'), value: row => count(row.good) },
        { label: t('charts.bad'), value: row => count(row.bad) },
      ]}
    >
      <TimeChart
        {...props}
        height={150}
        axis={{
          domain: [0, Math.max(1, ...totals)],
          scale: 'sqrt',
          format: formatCompactCount,
          exact: formatCount,
        }}
      >
        <Area
          dataKey="total"
          name={t('charts.events')}
          stroke={palette.text.secondary}
          strokeWidth={1}
          fill={palette.text.secondary}
          fillOpacity={0.1}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
        <Area
          dataKey="bad"
          name={t('charts.bad')}
          stroke={colors.burning}
          strokeWidth={1}
          fill={colors.burning}
          fillOpacity={0.5}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      </TimeChart>
    </ChartFrame>
  );
}
