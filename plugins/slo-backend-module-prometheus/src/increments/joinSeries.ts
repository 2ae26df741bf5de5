import { Series, seriesKey } from './Series';

const WHOLE_BOUND = /^(\d+)\.0$/;

/**
 * Makes one series of two whose bucket is written `le="1"` and `le="1.0"`: when a Prometheus is upgraded to version 3, the second goes
 * on where the first ends.
 */
export function joinSeries(series: Series[]): Series[] {
  if (!series.some(({ labels }) => WHOLE_BOUND.test(labels.le ?? ''))) {
    return series;
  }
  const joined = new Map<string, Series>();
  for (const one of series) {
    const le = one.labels.le?.replace(WHOLE_BOUND, '$1');
    const labels = le === undefined ? one.labels : { ...one.labels, le };
    const key = seriesKey(labels);
    const before = joined.get(key);
    joined.set(key, before ? concat(before, one) : { ...one, labels });
  }
  return [...joined.values()];
}

function concat(a: Series, b: Series): Series {
  const samples = new Map<number, number>();
  for (const { times, values } of [a, b]) {
    times.forEach((time, index) => samples.set(time, values[index]));
  }
  const times = [...samples.keys()].sort((x, y) => x - y);
  const values = times.map(time => samples.get(time) ?? NaN);
  return { labels: a.labels, times, values };
}
