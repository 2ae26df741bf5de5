import { InputError, NotFoundError } from '@backstage/errors';
import {
  BurnTier,
  ChartPoint,
  ChartQuery,
  ChartResponse,
  Instant,
  MINUTE_MS,
  Period,
  Slot,
  TimeWindow,
  burnOf,
  periodAt,
  periodLength,
  slotAt,
  slotEnd,
  workbookTiers,
} from '@nines/backstage-plugin-slo-common';
import { MeasuredSeries } from './MeasuredSeries';
import { SeriesIndex } from './SeriesIndex';
import { SeriesReader } from './SeriesReader';
import { SloServiceDeps } from './SloServiceDeps';
import { readMarks } from './readMarks';
import { chartSlots, usualStep } from './chartSlots';
import { SloPath, toSloRef } from './readSlo';

type Plan = {
  readonly now: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** The objective's present window. */
  readonly present: Period;
  readonly window: TimeWindow;
  readonly tiers: readonly BurnTier[];
};

/**
 * The charts of one objective by point look-ups at known times of the grid: never more rows than a few for each point. Where
 * minutes are gone, points lie as far apart as the rows that are left.
 *
 * @throws NotFoundError, InputError for an interval that is empty or too long
 */
export async function readChart(
  deps: SloServiceDeps & { readonly index: SeriesIndex },
  path: SloPath & { readonly objective: string },
  query: ChartQuery,
): Promise<ChartResponse> {
  const sloRef = toSloRef(path);
  const measured = await deps.index.read();
  const series = measured.seriesOf(sloRef, path.objective);
  if (!series) {
    throw new NotFoundError(
      `No objective '${path.objective}' in SLO '${path.slo}' of ${path.entityRef}`,
    );
  }
  const asOf = await deps.statuses.lastTick();
  const now = asOf ?? ((await deps.clock.now()) as Instant);
  const plan = planChart(series, query, now);
  const slots = chartSlots(plan.from, plan.to, query.points);
  const reader = await SeriesReader.read(
    deps.ledger,
    series,
    wantedSlots(plan, slots),
  );
  const points = distinctRows(slots, reader);
  return {
    from: toIso(plan.from),
    to: toIso(plan.to),
    stepSeconds: usualStep(points),
    target: series.objective.objective.target,
    burnWindows: plan.tiers.map(({ longWindow, factor, severity }) => ({
      seconds: longWindow / 1000,
      factor,
      severity,
    })),
    points: points.map((slot, index) =>
      toPoint(plan, reader, {
        slot,
        before: points[index - 1],
        after: points[index + 1],
      }),
    ),
    ...(await readMarks(deps, series, plan)),
  };
}

function planChart(
  series: MeasuredSeries,
  query: ChartQuery,
  now: Instant,
): Plan {
  const { window } = series.objective.definition;
  const { slices } = series.objective.objective;
  const present = periodAt(window, now);
  const length = periodLength(present);
  const to = query.to ? Date.parse(query.to) : now;
  const from = query.from
    ? Date.parse(query.from)
    : Math.min(present.start, to - MINUTE_MS);
  if (from >= to) throw new InputError(`'from' must be before 'to'`);
  const tiers = workbookTiers(
    length,
    Math.max(MINUTE_MS, 2 * (slices?.length ?? 0)) as BurnTier['longWindow'],
  );
  return {
    now,
    from: from as Instant,
    to: Math.min(to, Math.max(now, from + MINUTE_MS)) as Instant,
    present,
    window,
    tiers,
  };
}

function wantedSlots(plan: Plan, slots: readonly Slot[]): Set<Slot> {
  const wanted = new Set<Slot>([...slots, slotAt(plan.present.start)]);
  for (const slot of slots) {
    wanted.add(windowStart(plan, slot));
    for (const { longWindow } of plan.tiers) {
      wanted.add(slotAt((slotEnd(slot) - longWindow) as Instant));
    }
  }
  return wanted.add(slotAt(plan.now));
}

function windowStart({ window }: Plan, slot: Slot): Slot {
  return slotAt(periodAt(window, slotEnd(slot)).start);
}

/** Slots whose row is their own: several that snapped to one row would draw gaps that are none. */
function distinctRows(
  slots: readonly Slot[],
  reader: SeriesReader,
): readonly Slot[] {
  const seen = new Set<Slot>();
  return slots.filter(slot => {
    const row = reader.snapped(slot);
    if (row === undefined || seen.has(row)) return false;
    seen.add(row);
    return true;
  });
}

function toPoint(
  plan: Plan,
  reader: SeriesReader,
  {
    slot,
    before,
    after,
  }: { slot: Slot; before: Slot | undefined; after: Slot | undefined },
): ChartPoint {
  const at = slotEnd(slot);
  const step = before === undefined ? undefined : reader.sums(before, slot);
  const isMeasured = step !== undefined;
  const isDrawn =
    before === undefined ? isMeasuredFrom(reader, slot, after) : isMeasured;
  const bad = step && Math.max(0, step.total - step.good);
  return {
    at: toIso(at),
    left: isMeasured
      ? reader.budget(windowStart(plan, slot), slot)?.left ?? null
      : null,
    burnDown: isDrawn ? burnDownAt(plan, reader, slot) : null,
    even: evenAt(plan, at),
    sli: step && step.total > 0 ? 1 - (bad ?? 0) / step.total : null,
    good: step?.good ?? null,
    bad: bad ?? null,
    burn: plan.tiers.map(({ longWindow }) => {
      const start = slotAt((at - longWindow) as Instant);
      const budget = reader.budget(start, slot);
      return (budget && burnOf(budget)) ?? null;
    }),
  };
}

/** What the present window's budget had left at a slot: its bad events so far against the allowance of all of it. */
function burnDownAt(
  { present, now }: Plan,
  reader: SeriesReader,
  slot: Slot,
): number | null {
  const start = slotAt(present.start);
  const end = slotAt(now);
  if (slot < start || slot > end) return null;
  return reader.burnDown(start, slot, end) ?? null;
}

/** Nothing comes before the first point: it is as measured as what follows, unless the series began later. */
function isMeasuredFrom(
  reader: SeriesReader,
  slot: Slot,
  after: Slot | undefined,
): boolean {
  const row = reader.snapped(slot);
  return (
    row !== undefined &&
    row <= slot &&
    after !== undefined &&
    reader.sums(slot, after) !== undefined
  );
}

function evenAt({ present }: Plan, at: Instant): number | null {
  const elapsed = (at - present.start) / periodLength(present);
  return elapsed < 0 || elapsed > 1 ? null : 1 - elapsed;
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
