import {
  addSums,
  MINUTE_MS,
  NO_SUMS,
  Slot,
  SlotIncrement,
  Sums,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import {
  LedgerAddition,
  LedgerHead,
  LedgerPoint,
  LedgerStore,
} from '../database/ledger';
import { LateEvents } from '../database/push/PushStore';
import { uncovered } from '../push/coverage';
import { judgeParts, sumSlices } from './judgeSlices';
import { seriesOf, SliceSeries } from './SliceSeries';

/**
 * What the slices that were judged, or passed over, need to be judged by the late events too. Each is judged anew from the rows at
 * its bounds, or from the late events alone where nothing was measured in it before. A slice that had events, and whose bounds
 * were thinned since, stays as it was judged.
 *
 * For a caller that holds the locks of the series, before it adds the events.
 */
export async function rejudgeSlices(
  ledger: LedgerStore,
  series: readonly SliceSeries[],
  late: LateEvents,
): Promise<LedgerAddition[]> {
  const added = new Map(
    late.additions.map(one => [one.ledgerId, one.increments]),
  );
  const heads = await ledger.heads(series.flatMap(seriesOf));
  const corrections: LedgerAddition[] = [];
  for (const one of series) {
    const reached = heads.get(one.ledgerId)?.settledSlot ?? -Infinity;
    const events = one.parts.map(({ objective }) =>
      sumSlices(added.get(objective.ledgerId) ?? [], one.minutes),
    );
    const touched = new Set(events.flatMap(bySlice => [...bySlice.keys()]));
    const ends = [...touched].filter(end => end <= reached);
    if (ends.length === 0) continue;
    const before = await readSlices(ledger, one, ends, late, heads);
    const increments = ends.flatMap(end => {
      const after = before.partsAt(end).map((sums, index) => {
        return sums && addSums(sums, events[index].get(end) ?? NO_SUMS);
      });
      return toCorrection(one, end, after, before.judgedAt(end)) ?? [];
    });
    corrections.push({ ledgerId: one.ledgerId, increments });
  }
  return corrections.filter(({ increments }) => increments.length > 0);
}

function toCorrection(
  { parts }: SliceSeries,
  end: Slot,
  events: readonly (Sums | undefined)[],
  judged: Sums | undefined,
): SlotIncrement | undefined {
  if (!judged || events.includes(undefined)) return undefined;
  const anew = judgeParts(parts, end, events) ?? NO_SUMS;
  const { good, total, covered } = subtractSums(anew, judged);
  const isSame = good === 0 && total === 0 && covered === 0;
  return isSame ? undefined : { slot: end, good, total, covered };
}

/** What a series of slices and its parts held in some slices; undefined where thinning took the bounds. */
async function readSlices(
  ledger: LedgerStore,
  series: SliceSeries,
  ends: readonly Slot[],
  { coverage }: LateEvents,
  heads: ReadonlyMap<number, LedgerHead>,
) {
  const { ledgerId, minutes, parts } = series;
  const beginOf = (end: Slot) => (end - minutes) as Slot;
  const isEmpty = (id: number, end: Slot) => {
    const known = coverage.get(id);
    const slice = { from: beginOf(end) * MINUTE_MS, to: end * MINUTE_MS };
    const [gap] = known ? uncovered(slice, known) : [];
    return gap?.from === slice.from && gap.to === slice.to;
  };
  const partIds = parts.map(({ objective }) => objective.ledgerId);
  const isNew = (end: Slot) => partIds.every(id => isEmpty(id, end));

  const slots = new Set(
    ends.filter(end => !isNew(end)).flatMap(end => [beginOf(end), end]),
  );
  const order = [...slots].sort((a, b) => a - b);
  const place = new Map(order.map((slot, index) => [slot, index]));
  const points = await ledger.seriesOfMany(seriesOf(series), order);
  const rowAt = (id: number, slot: Slot) =>
    exactly(points.get(id)?.[place.get(slot) ?? -1], slot, heads.get(id));
  const between = (id: number, end: Slot) => {
    const start = rowAt(id, beginOf(end));
    const stop = rowAt(id, end);
    return start && stop && subtractSums(stop, start);
  };

  return {
    partsAt: (end: Slot) =>
      partIds.map(id => (isEmpty(id, end) ? NO_SUMS : between(id, end))),
    judgedAt: (end: Slot) => (isNew(end) ? NO_SUMS : between(ledgerId, end)),
  };
}

/** Sums at a slot where there is a row for it, or where the series had not begun. */
function exactly(
  point: LedgerPoint | undefined,
  slot: Slot,
  head: LedgerHead | undefined,
): Sums | undefined {
  if (!point || !head) return undefined;
  const isThere = point.sums.slot === slot || slot <= head.firstSlot;
  return isThere ? point.sums : undefined;
}

/** How far around an event what was measured before must be known. */
export function reachOf(series: readonly SliceSeries[]): number {
  return Math.max(0, ...series.map(({ minutes }) => minutes)) * MINUTE_MS;
}
