import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Line, ReferenceLine } from 'recharts';
import { useTheme } from '@material-ui/core/styles';
import {
  formatDuration,
  formatRate,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ChartFrame } from './ChartFrame';
import { ChartProps, TimeChart } from './TimeChart';

const DASHES = ['', '8 3', '3 3', '10 3 2 3'] as const;

/** Burn rates of the alerting windows, each with the threshold it alerts above in its own colour and dash. */
export function BurnChart(props: ChartProps & { namesMarks?: true }) {
  const { rows, chart } = props;
  const { palette } = useTheme();
  const { t } = useTranslationRef(sloTranslationRef);
  const states = useStateFills();
  const colors = [
    states.exhausted,
    states.burning,
    states.lowTraffic,
    palette.text.secondary,
  ];
  const windows = chart.burnWindows.map((window, index) => ({
    ...window,
    index,
    color: colors[index % colors.length],
    dash: DASHES[index % DASHES.length],
    name: t('charts.burnWindow', {
      window: formatDuration(window.seconds * 1000),
      factor: formatRate(window.factor),
    }),
  }));
  const factors = [...new Set(windows.map(window => window.factor))];
  const rates = rows.flatMap(row => row.burn).filter(rate => rate !== null);
  const highest = Math.max(1, ...factors, ...rates);
  const above = windows.filter(
    ({ index, factor }) => (rows.at(-1)?.burn[index] ?? 0) > factor,
  ).length;
  const rateOf = (rate: number | null | undefined) =>
    rate === null || rate === undefined ? null : formatRate(rate);
  return (
    <ChartFrame
      title={t('charts.burn')}
      summary={
        above === 0 ? t('charts.belowAll') : t('charts.above', { count: above })
      }
      legend={windows}
      chart={chart}
      rows={rows}
      columns={windows.map(({ index, name }) => ({
        label: name,
        value: row => rateOf(row.burn[index]),
      }))}
    >
      <TimeChart
        {...props}
        height={180}
        axis={{
          domain: [0, highest],
          ticks: burnTicks(factors, highest),
          scale: 'sqrt',
          format: formatRate,
        }}
      >
        {windows.map(({ index, factor, color }) => (
          <ReferenceLine
            key={index}
            y={factor}
            stroke={color}
            strokeOpacity={0.6}
            strokeDasharray="2 4"
          />
        ))}
        {windows.map(({ index, color, dash, name }) => (
          <Line
            key={index}
            dataKey={`burn[${index}]`}
            name={name}
            stroke={color}
            strokeDasharray={dash}
            strokeWidth={1.5}
            dot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </TimeChart>
    </ChartFrame>
  );
}

/** Labels at the thresholds and at the highest rate, without those that would overlap on a square-root scale. */
function burnTicks(factors: readonly number[], highest: number): number[] {
  const wanted = [highest, ...[...factors].sort((a, b) => b - a), 0];
  const height = (value: number) => Math.sqrt(value / highest);
  return wanted
    .filter(
      (value, index) =>
        index === 0 ||
        wanted
          .slice(0, index)
          .every(other => height(other) - height(value) >= 0.1),
    )
    .reverse();
}
