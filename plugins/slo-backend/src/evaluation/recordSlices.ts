import {
  Slot,
  SlotIncrement,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import {
  LedgerCut,
  LedgerHead,
  LedgerSample,
  LedgerStore,
} from '../database/ledger';
import { judgeParts, slicesWithin } from './judgeSlices';
import { isPushedTo } from './sourceTypeOf';
import { seriesOf, SliceSeries, toOpening, toSliceSeries } from './SliceSeries';

/** Pushed events have no source that settles them. */
const PUSH_SETTLES_AFTER = 5;

/** Slices that one tick judges of one series, when it has been away for long. */
const SLICES_AT_ONCE = 100;

type Due = {
  readonly series: SliceSeries;
  readonly from: Slot;
  readonly to: Slot;
  readonly settled: Slot;
  readonly ends: readonly Slot[];
};

/**
 * Judges the slices whose events have settled since the last tick, and records them beside the events. Pushed events may come at any
 * time: their series are locked meanwhile, so that a push finds a slice either not judged, or judged by all that came before.
 */
export async function recordSlices(
  ledger: LedgerStore,
  objectives: readonly ActiveObjective[],
): Promise<void> {
  const series = toSliceSeries(objectives);
  if (series.length === 0) return;
  await ledger.open(series.map(toOpening));
  const isPushed = ({ parts }: SliceSeries) =>
    parts.some(({ objective }) => isPushedTo(objective));
  const pushed = series.filter(isPushed);
  const others = series.filter(one => !isPushed(one));
  if (others.length > 0) await judgeDue(ledger, others);
  if (pushed.length === 0) return;
  await ledger.locked(pushed.flatMap(seriesOf), locked =>
    judgeDue(locked, pushed),
  );
}

async function judgeDue(
  ledger: LedgerStore,
  series: readonly SliceSeries[],
): Promise<void> {
  const heads = await ledger.heads(series.flatMap(seriesOf));
  const due = series.flatMap(one => toDue(one, heads) ?? []);
  const cuts = await readBounds(ledger, due);
  const bySettled = new Map<Slot, LedgerSample[]>();
  for (const { series: one, from, to, settled, ends } of due) {
    const increments = ends.flatMap(end => judgeEnd(one, end, cuts) ?? []);
    const sample = { ledgerId: one.ledgerId, from, to, increments };
    const known = bySettled.get(settled);
    if (known) known.push(sample);
    else bySettled.set(settled, [sample]);
  }
  for (const [settled, samples] of bySettled) {
    await ledger.replace(samples, { settled });
  }
}

/** What of a series can be judged: as far as all its parts are settled. */
function toDue(
  series: SliceSeries,
  heads: ReadonlyMap<number, LedgerHead>,
): Due | undefined {
  const own = heads.get(series.ledgerId);
  const parts = series.parts.map(({ objective }) => {
    const head = heads.get(objective.ledgerId);
    return head && { ...head, settledSlot: settledOf(objective, head) };
  });
  const known = parts.flatMap(head => head ?? []);
  if (!own || known.length < parts.length) return undefined;
  const to = Math.min(...known.map(({ lastSlot }) => lastSlot)) as Slot;
  const from = own.settledSlot;
  if (to <= from || to < own.lastSlot) return undefined;
  const reached = Math.min(...known.map(({ settledSlot }) => settledSlot));
  const oldest = Math.max(...known.map(({ firstSlot }) => firstSlot));
  const { minutes } = series;
  // A slice ends after what was judged before; it may begin before it
  const begin = Math.max(from - minutes + 1, oldest) as Slot;
  const ends = slicesWithin(begin, reached as Slot, minutes)
    .filter(end => end > from)
    .slice(0, SLICES_AT_ONCE);
  const settled = ends.length === SLICES_AT_ONCE ? ends.at(-1)! : reached;
  return { series, from, to, settled: Math.max(from, settled) as Slot, ends };
}

function settledOf(objective: ActiveObjective, head: LedgerHead): Slot {
  const waited = (head.lastSlot - PUSH_SETTLES_AFTER) as Slot;
  return isPushedTo(objective) ? waited : head.settledSlot;
}

async function readBounds(
  ledger: LedgerStore,
  due: readonly Due[],
): Promise<ReadonlyMap<Slot, LedgerCut>> {
  const slots = new Set<Slot>();
  const ids = new Set<number>();
  for (const { series, ends } of due) {
    for (const end of ends) {
      slots.add(end).add((end - series.minutes) as Slot);
    }
    if (ends.length === 0) continue;
    for (const { objective } of series.parts) ids.add(objective.ledgerId);
  }
  if (slots.size === 0) return new Map();
  const cuts = await ledger.cuts([...slots], [...ids]);
  return new Map(cuts.map(cut => [cut.slot, cut]));
}

function judgeEnd(
  { parts, minutes }: SliceSeries,
  end: Slot,
  cuts: ReadonlyMap<Slot, LedgerCut>,
): SlotIncrement | undefined {
  const before = cuts.get((end - minutes) as Slot);
  const after = cuts.get(end);
  const events = parts.map(({ objective }) => {
    const start = before?.at(objective.ledgerId);
    const stop = after?.at(objective.ledgerId);
    return start && stop && subtractSums(stop.sums, start.sums);
  });
  return judgeParts(parts, end, events);
}
