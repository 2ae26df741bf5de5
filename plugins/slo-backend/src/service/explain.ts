import {
  Instant,
  NO_SUMS,
  Sums,
  SumsAt,
  WireExplanation,
  addSums,
  slotAt,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { LedgerPoint } from '../database/ledger/LedgerStore';
import { StatusRecord } from '../database/status';
import { MeasuredSeries } from './MeasuredSeries';
import { SloServiceDeps } from './SloServiceDeps';
import { describeQueries } from './describeQueries';
import { formulaOf } from './formulaOf';

/**
 * How the budget of a row came about: the two ledger rows of its window, the formula with the numbers filled in, and the
 * queries. Of a composite the events are the sums over its objectives; time is that of the objective that was measured least,
 * as far as the composite is known.
 */
export async function explain(
  deps: Pick<SloServiceDeps, 'ledger' | 'sources'>,
  series: MeasuredSeries,
  record: StatusRecord,
): Promise<WireExplanation | null> {
  const { window, budget } = record;
  if (!window || !budget) return null;
  const to = Date.parse(window.to) as Instant;
  const from = Date.parse(window.requestedFrom) as Instant;
  const ids = series.members.map(({ ledgerId }) => ledgerId);
  const slots = [slotAt(from), slotAt(to)];
  const found = await deps.ledger.seriesOfMany(ids, slots);
  const known = [...found.values()];
  if (known.length === 0) return null;
  const [start, end] = sumWindows(known);
  const isExcluded = end.excluded.covered !== start.excluded.covered;
  return {
    start: toLedgerRow(start.sums),
    end: toLedgerRow(end.sums),
    ...(isExcluded && {
      excluded: {
        start: toLedgerRow({ ...start.excluded, slot: start.sums.slot }),
        end: toLedgerRow({ ...end.excluded, slot: end.sums.slot }),
      },
    }),
    formula: formulaOf({ start, end, record, budget }),
    queries: describeQueries(deps.sources, series, to),
  };
}

function sumWindows(
  windows: readonly (readonly LedgerPoint[])[],
): readonly [LedgerPoint, LedgerPoint] {
  const measured = ([from, to]: readonly LedgerPoint[]) =>
    to.sums.covered - from.sums.covered;
  const [start, end] = windows.reduce((least, window) =>
    measured(window) < measured(least) ? window : least,
  );
  return [
    sumPoints(
      windows.map(([point]) => point),
      start,
    ),
    sumPoints(
      windows.map(([, point]) => point),
      end,
    ),
  ];
}

/** Events of all, and the time of one. */
function sumPoints(
  points: readonly LedgerPoint[],
  { sums, excluded }: LedgerPoint,
): LedgerPoint {
  const add = (parts: readonly Sums[]) => parts.reduce(addSums, NO_SUMS);
  return {
    sums: {
      ...add(points.map(point => point.sums)),
      covered: sums.covered,
      slot: sums.slot,
    },
    excluded: {
      ...add(points.map(point => point.excluded)),
      covered: excluded.covered,
    },
  };
}

function toLedgerRow({ slot, good, total, covered }: SumsAt) {
  return {
    at: new Date(slotEnd(slot)).toISOString(),
    good,
    total,
    coveredSeconds: covered,
  };
}
