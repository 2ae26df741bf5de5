import { LedgerAddition } from '../database/ledger/LedgerStore';
import { Span, mergeSpans, uncovered } from './coverage';
import { LastReading, judgeReading } from './judgeReading';
import {
  PushOutcome,
  PushedInterval,
  PushedItem,
  PushedReading,
} from './PushedEvents';
import { SlotSums } from './SlotSums';
import { slotCount, spreadInterval } from './spreadInterval';

/** Minutes that the items of one push may be spread over, together. */
const MAX_SLOTS = 100_000;

/** Events of one objective that one push may count, together: what the ledger takes of one minute. */
const MAX_EVENTS = 1e15;

/** What is known of the objectives of a push before it. */
export type PushState = {
  /** By {@link readingKey}. */
  readonly readings: ReadonlyMap<string, LastReading>;
  /** Disjoint, by ledger id; at least those that touch an item. */
  readonly coverage: ReadonlyMap<number, readonly Span[]>;
};

/** What a push adds. */
export type FoldedPush = {
  /** In the order of the items. */
  readonly outcomes: readonly PushOutcome[];
  /** At most one per objective. */
  readonly additions: readonly LedgerAddition[];
  /** The latest reading of each life that went on. */
  readonly readings: readonly PushedReading[];
  /** All that is covered now, of the objectives whose coverage grew. */
  readonly coverage: ReadonlyMap<number, readonly Span[]>;
};

/** Names one life of a counter. */
export function readingKey(
  reading: Pick<PushedReading, 'ledgerId' | 'stream' | 'startedAt'>,
): string {
  return JSON.stringify([reading.ledgerId, reading.stream, reading.startedAt]);
}

/** Works through the items in their order. Pure: the same state and items add the same. */
export function foldPush(
  state: PushState,
  items: readonly PushedItem[],
): FoldedPush {
  const readings = new Map(state.readings);
  const written = new Map<string, PushedReading>();
  const slots = new Map<number, SlotSums>();
  const coverage = new Map<number, readonly Span[]>();

  const events = new Map<number, number>();
  let spread = 0;

  function count(interval: PushedInterval): PushOutcome {
    const { ledgerId } = interval;
    if (spread + slotCount(interval) > MAX_SLOTS) {
      const message = `the push covers more than ${MAX_SLOTS} minutes; send this item in another one`;
      return { status: 'rejected', message };
    }
    const counted = (events.get(ledgerId) ?? 0) + interval.total;
    if (counted > MAX_EVENTS) {
      const message = `the push counts more than ${MAX_EVENTS} events of this objective; are they of the right unit?`;
      return { status: 'rejected', message };
    }
    events.set(ledgerId, counted);
    spread += slotCount(interval);
    const sums = slots.get(ledgerId) ?? new SlotSums();
    slots.set(ledgerId, sums);
    spreadInterval(interval).forEach(one => sums.addEvents(one));
    const known = coverage.get(ledgerId) ?? state.coverage.get(ledgerId) ?? [];
    const fresh = uncovered(interval, known);
    fresh.forEach(span => sums.addCovered(span));
    if (fresh.length > 0)
      coverage.set(ledgerId, mergeSpans([...known, ...fresh]));
    return { status: 'accepted' };
  }

  const outcomes = items.map((item): PushOutcome => {
    if (item.kind === 'interval') return count(item);
    const key = readingKey(item);
    const verdict = judgeReading(item, readings.get(key));
    if (!('interval' in verdict)) return verdict.outcome;
    const outcome = count(verdict.interval);
    if (outcome.status === 'accepted') {
      readings.set(key, item);
      written.set(key, item);
    }
    return outcome;
  });
  return {
    outcomes,
    additions: [...slots].map(([ledgerId, sums]) => ({
      ledgerId,
      increments: sums.increments(),
    })),
    readings: [...written.values()],
    coverage,
  };
}
