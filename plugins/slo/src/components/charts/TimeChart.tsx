import { ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from '@material-ui/core/styles';
import { ChartResponse } from '@nines/backstage-plugin-slo-common';
import { formatInstant } from '@nines/backstage-plugin-slo-react';
import { formatTick, timeTicks } from './axisTime';
import { ChartRow } from './chartRows';
import { placeMarks } from './placeMarks';
import { TimeRange } from './timeRange';
import { useDragZoom } from './useDragZoom';

/** Pixels from the name of a mark to the one under it. */
const LABEL_HEIGHT = 14;

/** An answer as it is drawn: with whatever marks the page adds to the backend's. */
export type ShownChart = Omit<ChartResponse, 'marks'> & {
  readonly marks: readonly {
    readonly at: string;
    readonly kind: string;
    readonly label: string;
  }[];
};

/** What every chart of the stack gets. */
export type ChartProps = {
  chart: ShownChart;
  rows: ChartRow[];
  onZoom: (range: TimeRange) => void;
};

/** The vertical axis: from where to where, at which heights it is labelled, and how. */
export type VerticalAxis = {
  readonly domain: [number, number];
  readonly ticks?: number[];
  /** `sqrt` shows small and large values side by side. */
  readonly scale?: 'linear' | 'sqrt';
  readonly format: (value: number) => string;
  /** As the pointer reads a value; `format` when absent. */
  readonly exact?: (value: number) => string;
};

/**
 * The ground that all charts share: the time axis, the grid, excluded intervals, marks, and zoom by dragging. Series come as
 * children. Pointing at one chart points at all.
 */
export function TimeChart(
  props: ChartProps & {
    axis: VerticalAxis;
    /** True for the one chart of the stack that names the marks. */
    namesMarks?: true;
    height: number;
    children: ReactNode;
  },
) {
  const { chart, rows, onZoom, axis, namesMarks, height, children } = props;
  const { palette } = useTheme();
  const { selection, handlers } = useDragZoom(onZoom);
  const range = { from: Date.parse(chart.from), to: Date.parse(chart.to) };
  const label = { fontSize: 12, fill: palette.text.secondary };
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={rows}
        syncId="slo"
        syncMethod="value"
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        {...handlers}
      >
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[range.from, range.to]}
          allowDataOverflow
          ticks={timeTicks(range)}
          tickFormatter={at => formatTick(at, range)}
          tick={label}
          tickLine={false}
          stroke={palette.divider}
          minTickGap={24}
        />
        <YAxis
          width={64}
          domain={axis.domain}
          ticks={axis.ticks}
          scale={axis.scale ?? 'linear'}
          tickFormatter={axis.format}
          tick={label}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        {excludedWithin(chart, range).map(({ from, to }) => (
          <ReferenceArea
            key={`${from}/${to}`}
            x1={from}
            x2={to}
            fill={palette.text.secondary}
            fillOpacity={0.16}
          />
        ))}
        {placeMarks(chart.marks, range).map(
          ({ at, kind, name, side, line }) => (
            <ReferenceLine
              key={`${at}/${kind}/${name}`}
              x={at}
              stroke={palette.text.secondary}
              strokeDasharray="3 3"
              label={
                namesMarks && {
                  value: name,
                  position: side,
                  dy: line * LABEL_HEIGHT,
                  ...label,
                }
              }
            />
          ),
        )}
        {children}
        {selection && (
          <ReferenceArea
            x1={selection.from}
            x2={selection.to}
            fill={palette.primary.main}
            fillOpacity={0.2}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          labelFormatter={(at: number) => formatInstant(at)}
          formatter={axis.exact ?? axis.format}
          contentStyle={{
            background: palette.background.paper,
            border: `1px solid ${palette.divider}`,
            fontSize: 12,
          }}
          cursor={{ stroke: palette.text.secondary }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The excluded intervals as far as they lie in the range. */
function excludedWithin(chart: ShownChart, range: TimeRange): TimeRange[] {
  return chart.excluded
    .map(({ from, to }) => ({
      from: Math.max(range.from, Date.parse(from)),
      to: Math.min(range.to, Date.parse(to)),
    }))
    .filter(({ from, to }) => from < to);
}
