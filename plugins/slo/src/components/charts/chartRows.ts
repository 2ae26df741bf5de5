import { ChartPoint, ChartResponse } from '@nines/backstage-plugin-slo-common';

/** A point as the charts draw it: its time as a number, and what the burn-down shows there. */
export type ChartRow = Omit<ChartPoint, 'at' | 'burnDown'> & {
  readonly at: number;
  /** The present window's burn-down; outside of that window, what was left of the window that ended there. */
  readonly remaining: number | null;
  readonly total: number | null;
};

/** The points of an answer, ready to draw. Null stays null: a gap is not zero. */
export function toChartRows(chart: ChartResponse): ChartRow[] {
  const hasBurnDown = chart.points.some(({ burnDown }) => burnDown !== null);
  return chart.points.map(({ at, burnDown, ...point }) => ({
    ...point,
    at: Date.parse(at),
    remaining: hasBurnDown ? burnDown : point.left,
    total:
      point.good === null || point.bad === null ? null : point.good + point.bad,
  }));
}
