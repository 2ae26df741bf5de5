import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Area, Line, ReferenceLine } from 'recharts';
import { useTheme } from '@material-ui/core/styles';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  formatPercent,
  useBudgetText,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ChartFrame } from './ChartFrame';
import { ChartProps, TimeChart } from './TimeChart';

const percent = (share: number) => formatPercent(share, { decimals: 0 });

/** The burn-down of the budget, with the line on which it would be spent evenly. */
export function BudgetChart(props: ChartProps & { kind: SloStateKind }) {
  const { rows, chart, kind } = props;
  const { palette } = useTheme();
  const { t } = useTranslationRef(sloTranslationRef);
  const budgetText = useBudgetText();
  const color = useStateFills()[kind];
  const known = rows.map(row => row.remaining).filter(value => value !== null);
  const lowest = Math.min(0, ...known);
  return (
    <ChartFrame
      title={t('charts.burnDown')}
      summary={t('charts.burnDownText', {
        first: budgetText(known.at(0) ?? null),
        last: budgetText(known.at(-1) ?? null),
      })}
      legend={[
        { name: t('charts.left'), color },
        {
          name: t('charts.even'),
          color: palette.text.secondary,
          dash: '6 4',
        },
      ]}
      chart={chart}
      rows={rows}
      columns={[
        {
          label: t('charts.left'),
          value: row =>
            row.remaining === null ? null : percent(row.remaining),
        },
        {
          label: t('charts.even'),
          value: row => (row.even === null ? '–' : percent(row.even)),
        },
      ]}
    >
      <TimeChart
        {...props}
        namesMarks
        height={220}
        axis={{ domain: [lowest, 1], format: percent }}
      >
        <ReferenceLine y={0} stroke={palette.text.secondary} />
        <Line
          dataKey="even"
          name={t('charts.even')}
          stroke={palette.text.secondary}
          strokeDasharray="6 4"
          strokeWidth={1.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Area
          type="stepAfter"
          dataKey="remaining"
          name={t('charts.left')}
          stroke={color}
          strokeWidth={2}
          fill={color}
          fillOpacity={0.12}
          baseValue={0}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      </TimeChart>
    </ChartFrame>
  );
}
