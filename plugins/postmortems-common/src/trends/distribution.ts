import { DurationName, WireDistribution, WireDurations } from '../wire';

/**
 * The smallest value that at least such a share of all are no greater than (nearest rank): always one that was measured. The median of an
 * even count is the lower of the two in the middle. Null of nothing.
 *
 * @public
 */
export function percentile(
  values: readonly number[],
  share: number,
): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length - 1e-9);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
}

/** Median and 90th percentile of one duration over several postmortems, with what is left out and why. @public */
export function distributionOf(
  name: DurationName,
  postmortems: readonly { readonly durations: WireDurations }[],
): WireDistribution {
  const all = postmortems.map(({ durations }) => durations[name]);
  const counted = all.flatMap(({ status, seconds }) =>
    status === 'ok' && seconds !== undefined ? [seconds] : [],
  );
  const reasons = all
    .map(({ status }) => status)
    .filter(status => status !== 'ok');
  return {
    count: counted.length,
    median: percentile(counted, 0.5),
    p90: percentile(counted, 0.9),
    excluded: countBy(reasons),
  };
}

/** How often each value stands. */
export function countBy(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** All four durations. */
export function distributionsOf(
  postmortems: readonly { readonly durations: WireDurations }[],
): Record<DurationName, WireDistribution> {
  return {
    timeToDetect: distributionOf('timeToDetect', postmortems),
    timeToAck: distributionOf('timeToAck', postmortems),
    timeToMitigate: distributionOf('timeToMitigate', postmortems),
    timeToResolve: distributionOf('timeToResolve', postmortems),
  };
}
