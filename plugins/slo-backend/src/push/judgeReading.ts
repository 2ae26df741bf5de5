import { Instant } from '@nines/backstage-plugin-slo-common';
import { PushOutcome, PushedInterval, PushedReading } from './PushedEvents';

/** Growth over a longer time is counted in the last of it. */
export const MAX_SPREAD_MS = 31 * 24 * 3_600_000;

/** The latest reading of the same life of a counter. */
export type LastReading = Pick<PushedReading, 'at' | 'good' | 'total'>;

export type ReadingVerdict =
  | {
      readonly outcome: { readonly status: 'accepted' };
      readonly interval: PushedInterval;
    }
  | { readonly outcome: Exclude<PushOutcome, { status: 'accepted' }> };

/**
 * What a reading adds to the last one of its life, or to zero at its start. A reading that comes late adds nothing: a later one
 * has counted its events already.
 */
export function judgeReading(
  reading: PushedReading,
  last: LastReading | undefined,
): ReadingVerdict {
  const { ledgerId, startedAt, at } = reading;
  const before = last ?? { at: startedAt, good: 0, total: 0 };
  if (last && at <= last.at) {
    const isConsistent =
      at === last.at
        ? reading.good === last.good && reading.total === last.total
        : !hasFallen(last, reading);
    return isConsistent
      ? { outcome: { status: 'duplicate' } }
      : rejected(
          `the counter was read at ${iso(last.at)} as good ${
            last.good
          }, total ${last.total}; this reading contradicts it`,
        );
  }
  if (hasFallen(reading, before)) {
    return rejected(
      `the counter fell from good ${before.good}, total ${before.total}; after a restart, send a new startedAt`,
    );
  }
  const interval: PushedInterval = {
    kind: 'interval',
    ledgerId,
    from: Math.max(before.at, at - MAX_SPREAD_MS) as Instant,
    to: at,
    good: reading.good - before.good,
    total: reading.total - before.total,
  };
  return { outcome: { status: 'accepted' }, interval };
}

type Counts = { readonly good: number; readonly total: number };

/** Good and bad each only grow. */
function hasFallen(later: Counts, earlier: Counts): boolean {
  return (
    later.good < earlier.good ||
    later.total - later.good < earlier.total - earlier.good
  );
}

function rejected(message: string): ReadingVerdict {
  return { outcome: { status: 'rejected', message } };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
