import { Series, seriesKey } from './Series';

/** Last values of series before a window, by {@link seriesKey}: found by looking back a whole day from `time`. */
export type LastKnown = {
  readonly time: number;
  readonly values: ReadonlyMap<string, number>;
};

/** Time of the first sample that a counter can have; undefined without one. */
export function firstSample({ times, values }: Series): number | undefined {
  return times.find(
    (_, index) => Number.isFinite(values[index]) && values[index] >= 0,
  );
}

/** What is known of one series from before the window. */
export function lastKnownOf(
  series: Series,
  known: LastKnown | undefined,
): { time: number; value: number } | undefined {
  const value = known?.values.get(seriesKey(series.labels));
  return known && value !== undefined ? { time: known.time, value } : undefined;
}
