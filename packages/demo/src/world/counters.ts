import { MinuteCounts } from './Service';

/** Events since the history began. */
export type Counters = {
  readonly requests: number;
  readonly failed: number;
  readonly slow: number;
};

export const NO_COUNTERS: Counters = { requests: 0, failed: 0, slow: 0 };

/** The counters after a part of a minute, in whole events. */
export function addCounts(
  counters: Counters,
  counts: MinuteCounts,
  elapsed: number,
): Counters {
  const grow = (before: number, count: number) =>
    before + Math.floor(count * elapsed);
  return {
    requests: grow(counters.requests, counts.requests),
    failed: grow(counters.failed, counts.failed),
    slow: grow(counters.slow, counts.slow),
  };
}
