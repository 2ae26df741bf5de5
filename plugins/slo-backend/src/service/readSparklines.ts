import {
  Instant,
  Slot,
  burnDown,
  periodAt,
  sparklineSlots,
} from '@nines/backstage-plugin-slo-common';
import { LedgerPoint, LedgerStore } from '../database/ledger/LedgerStore';
import { StatusRecord } from '../database/status';
import { MeasuredSeries, countedAt } from './MeasuredSeries';
import { SeriesIndex } from './SeriesIndex';

type Points = ReadonlyMap<number, readonly LedgerPoint[]>;

type Line = {
  readonly record: StatusRecord;
  readonly series: MeasuredSeries;
  readonly slots: readonly Slot[];
};

/**
 * Rows with their sparklines, from the ledger as it is. Objectives of one window share their slots, so a page costs one read
 * per window length.
 */
export async function readSparklines(
  deps: { readonly ledger: LedgerStore; readonly index: SeriesIndex },
  records: readonly StatusRecord[],
  asOf: Instant | undefined,
): Promise<StatusRecord[]> {
  if (asOf === undefined) return [...records];
  const measured = await deps.index.read();
  const lines = new Map<string, Line[]>();
  for (const record of records) {
    const series = measured.seriesOf(record.sloRef, record.objective);
    if (!series || !record.window) continue;
    const period = periodAt(series.objective.definition.window, asOf);
    const slots = sparklineSlots(period, asOf);
    const key = slots.join();
    lines.set(key, [...(lines.get(key) ?? []), { record, series, slots }]);
  }
  const drawn = new Map<StatusRecord, readonly (number | null)[]>();
  await Promise.all(
    [...lines.values()].map(async group => {
      const ids = group.flatMap(({ series }) =>
        series.members.map(({ ledgerId }) => ledgerId),
      );
      const found = await deps.ledger.seriesOfMany(ids, group[0].slots);
      for (const line of group) drawn.set(line.record, draw(line, found));
    }),
  );
  return records.map(record => ({
    ...record,
    sparkline: [...(drawn.get(record) ?? [])],
  }));
}

function draw({ series, slots }: Line, found: Points) {
  const members = series.members.map(({ ledgerId, weight, targets }) => {
    const points = found.get(ledgerId);
    const counted = slots.map((_, index) => points && countedAt(points[index]));
    return { weight, targets, counted };
  });
  return burnDown(slots, members);
}
