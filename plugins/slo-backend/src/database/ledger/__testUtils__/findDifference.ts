import {
  NO_SUMS,
  Slot,
  Sums,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { LedgerPoint, LedgerStore } from '../LedgerStore';
import { LedgerTruth } from './LedgerTruth';
import { TruthSeries } from './TruthSeries';

/** What the store says otherwise than the truth; undefined when they agree in every row and window that was looked at. */
export async function findDifference(
  ledger: LedgerStore,
  truth: LedgerTruth,
): Promise<string | undefined> {
  const heads = await ledger.heads();
  for (const [id, series] of truth.series) {
    const { firstSlot, lastSlot, settledSlot } = heads.get(id) ?? {};
    const found = [firstSlot, lastSlot, settledSlot].join();
    const wanted = [series.first, series.last, series.settled].join();
    if (found !== wanted) return `head of ${id}: ${found}, not ${wanted}`;

    const slots = slotsOf(series);
    const cuts = await ledger.cuts(slots);
    const answers = [
      await ledger.series(id, slots),
      cuts.flatMap(cut => cut.at(id) ?? []),
    ];
    for (const points of answers) {
      const wrong = checkPoints(series, truth, slots, points);
      if (wrong) return `series ${id}, ${wrong}`;
    }
  }
  return undefined;
}

function checkPoints(
  series: TruthSeries,
  truth: LedgerTruth,
  slots: readonly Slot[],
  points: readonly LedgerPoint[],
): string | undefined {
  for (const [index, slot] of slots.entries()) {
    const point = points[index];
    const wrong =
      checkSnap(series, truth, slot, point) ??
      checkWindow(series, points[0], point);
    if (wrong) return wrong;
  }
  return undefined;
}

function slotsOf(series: TruthSeries): Slot[] {
  const rows = [...series.rows].sort((a, b) => a - b);
  const every = Math.max(1, Math.floor(rows.length / 8));
  const some = rows.filter((_, index) => index % every === 0);
  const beside = some.flatMap(slot => [slot, slot + 2]);
  const ends = [series.first - 2, series.first, series.last, series.last + 2];
  return [...new Set([...ends, ...beside, ...series.pins])]
    .sort((a, b) => a - b)
    .map(slot => slot as Slot);
}

/** The answer is a row that stands, and no row that retention keeps is nearer. */
function checkSnap(
  series: TruthSeries,
  { retention }: LedgerTruth,
  slot: Slot,
  { sums }: LedgerPoint,
): string | undefined {
  if (!series.rows.has(sums.slot)) return `no row at ${sums.slot}`;
  if (slot < series.first) {
    return sums.slot === series.first ? undefined : `${slot} is not the first`;
  }
  if (sums.slot > slot) return `${slot} answers with ${sums.slot}, later`;
  for (let at = slot; at > sums.slot; at = (at - 1) as Slot) {
    const isGrid = retention.candidates(slot).includes(at);
    if (series.rows.has(at) && (isGrid || series.isSpared(at))) {
      return `${slot} answers with ${sums.slot}, though ${at} is nearer`;
    }
  }
  return undefined;
}

function checkWindow(
  series: TruthSeries,
  start: LedgerPoint,
  end: LedgerPoint,
): string | undefined {
  const wanted = series.between(start.sums.slot, end.sums.slot);
  const raw = subtractSums(end.sums, start.sums);
  const excluded = subtractSums(end.excluded, start.excluded);
  const window = `(${start.sums.slot}, ${end.sums.slot}]`;
  if (text(raw) !== text(wanted.raw)) {
    return `${window} holds ${text(raw)}, not ${text(wanted.raw)}`;
  }
  if (text(excluded) !== text(wanted.excluded)) {
    return `${window} excludes ${text(excluded)}, not ${text(wanted.excluded)}`;
  }
  return undefined;
}

function text({ good, total, covered }: Sums = NO_SUMS): string {
  return `${good}/${total}/${covered}`;
}
