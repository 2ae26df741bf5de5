import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from '@material-ui/core/styles';
import {
  DurationName,
  TrendsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { formatDuration } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef, writingTranslationRef } from '../../translation';
import { Figure } from './Figure';
import { useDistributionWords } from './useDistributionWords';

/** One duration over time: median and 90th percentile, with how many were counted, and how many were not and why. Never a mean. */
export function DurationChart(props: {
  name: DurationName;
  trends: TrendsResponse;
}) {
  const { name, trends } = props;
  const { palette } = useTheme();
  const { t } = useTranslationRef(trendsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const words = useDistributionWords();
  const whole = trends.durations[name];
  const rows = trends.buckets.map(({ bucket, durations }) => ({
    bucket,
    ...durations[name],
  }));
  const label = { fontSize: 12, fill: palette.text.secondary };
  const seconds = (value: number) => formatDuration(value * 1_000);
  const series = [
    { key: 'median', name: t('trends.median'), dash: '' },
    { key: 'p90', name: t('trends.p90'), dash: '6 3' },
  ] as const;
  return (
    <Figure
      title={tWriting(`times.duration.${name}`)}
      summary={words.summary(whole)}
      rowLabel={t('trends.period')}
      rows={rows}
      nameOf={({ bucket }) => bucket}
      columns={[
        { label: t('trends.median'), value: row => words.length(row.median) },
        { label: t('trends.p90'), value: row => words.length(row.p90) },
        { label: t('trends.counted'), value: ({ count }) => count },
        { label: t('trends.leftOut'), value: row => words.excluded(row) },
      ]}
    >
      <div style={{ display: 'flex', gap: 16 }}>
        {series.map(({ key, name: shown, dash }) => (
          <span key={key}>
            <svg width={28} height={8} aria-hidden>
              <line
                x1={0}
                x2={28}
                y1={4}
                y2={4}
                stroke={palette.text.primary}
                strokeWidth={1.5}
                strokeDasharray={dash}
              />
            </svg>{' '}
            {shown}
          </span>
        ))}
      </div>
      <ResponsiveContainer width="100%" height={160}>
        <LineChart
          data={rows}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="bucket"
            tick={label}
            tickLine={false}
            stroke={palette.divider}
            minTickGap={16}
          />
          <YAxis
            width={84}
            tick={label}
            tickLine={false}
            axisLine={false}
            tickFormatter={seconds}
          />
          <Tooltip
            isAnimationActive={false}
            formatter={seconds}
            contentStyle={{
              background: palette.background.paper,
              border: `1px solid ${palette.divider}`,
              fontSize: 12,
            }}
            itemStyle={{ color: palette.text.primary }}
          />
          {series.map(({ key, name: shown, dash }) => (
            <Line
              key={key}
              dataKey={key}
              name={shown}
              stroke={palette.text.primary}
              strokeDasharray={dash}
              strokeWidth={1.5}
              dot={{ r: 2.5, fill: palette.text.primary }}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </Figure>
  );
}
