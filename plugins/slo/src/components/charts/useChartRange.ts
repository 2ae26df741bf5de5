import { KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ChartQuery, WireWindow } from '@nines/backstage-plugin-slo-common';
import { TimeRange, moveRange, scaleRange } from './timeRange';

/** What the charts show, and how to show something else. */
export type ChartRange = {
  readonly shown: TimeRange;
  readonly whole: TimeRange;
  /** What to ask of the backend: nothing for the objective's own window. */
  readonly query: Partial<ChartQuery>;
  /** Shows a part of time; without one, the whole window. */
  readonly show: (range?: TimeRange) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The range of the charts, which lives in the URL: a link shows what its sender saw. */
export function useChartRange(
  window: Pick<WireWindow, 'from' | 'to'> | null,
): ChartRange {
  const [search, setSearch] = useSearchParams();
  const whole = {
    from: Date.parse(window?.from ?? '') || 0,
    to: Date.parse(window?.to ?? '') || 0,
  };
  const from = Date.parse(search.get('from') ?? '');
  const to = Date.parse(search.get('to') ?? '');
  const isZoomed = from < to;
  const shown = isZoomed ? { from, to } : whole;

  const show = (range?: TimeRange) => {
    const next = new URLSearchParams(search);
    next.delete('from');
    next.delete('to');
    if (range) {
      next.set('from', new Date(range.from).toISOString());
      next.set('to', new Date(range.to).toISOString());
    }
    setSearch(next, { replace: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const act = keyAction(event.key, shown);
    if (act === undefined) return;
    event.preventDefault();
    show(act.range);
  };

  const iso = (instant: number) => new Date(instant).toISOString();
  return {
    shown,
    whole,
    query: isZoomed ? { from: iso(from), to: iso(to) } : {},
    show,
    onKeyDown,
  };
}

function keyAction(
  key: string,
  shown: TimeRange,
): { range?: TimeRange } | undefined {
  switch (key) {
    case '+':
    case '=':
      return { range: scaleRange(shown, 0.5) };
    case '-':
      return { range: scaleRange(shown, 2) };
    case 'ArrowLeft':
      return { range: moveRange(shown, -0.5) };
    case 'ArrowRight':
      return { range: moveRange(shown, 0.5) };
    case '0':
      return {};
    default:
      return undefined;
  }
}
