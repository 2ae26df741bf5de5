import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Line, ReferenceLine } from 'recharts';
import { useTheme } from '@material-ui/core/styles';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  formatPercent,
  formatTarget,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ChartFrame } from './ChartFrame';
import { ChartProps, TimeChart } from './TimeChart';

/** The indicator point by point, beside its target. */
export function SliChart(props: ChartProps & { kind: SloStateKind }) {
  const { rows, chart, kind } = props;
  const { target } = chart;
  const { palette } = useTheme();
  const { t } = useTranslationRef(sloTranslationRef);
  const color = useStateFills()[kind];
  const known = rows.map(row => row.sli).filter(value => value !== null);
  const lowest = Math.min(target, ...known);
  const bottom = Math.max(0, 1 - (1 - lowest) * 1.1);
  const percent = (share: number) =>
    formatPercent(share, { apartFrom: [target] });
  const targetText = t('charts.target', { target: formatTarget(target) });
  return (
    <ChartFrame
      title={t('charts.sli')}
      summary={t('charts.sliText', {
        sli: known.length === 0 ? '–' : percent(known[known.length - 1]),
        target: formatTarget(target),
      })}
      legend={[
        { name: t('charts.sli'), color },
        { name: targetText, color: palette.text.secondary, dash: '6 4' },
      ]}
      chart={chart}
      rows={rows}
      columns={[
        {
          label: t('charts.sli'),
          value: row => (row.sli === null ? null : percent(row.sli)),
        },
      ]}
    >
      <TimeChart
        {...props}
        height={150}
        axis={{ domain: [bottom, 1], format: formatTarget, exact: percent }}
      >
        <ReferenceLine
          y={target}
          stroke={palette.text.secondary}
          strokeDasharray="6 4"
        />
        <Line
          dataKey="sli"
          name={t('charts.sli')}
          stroke={color}
          strokeWidth={1.5}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      </TimeChart>
    </ChartFrame>
  );
}
