import {
  Budget,
  Instant,
  JudgedSums,
  NO_SUMS,
  Ratio,
  Slot,
  Sums,
  TargetVersion,
  computeBudget,
  compositeBudget,
  leftAfter,
  slotAt,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { LedgerPoint, LedgerStore } from '../database/ledger/LedgerStore';
import { MeasuredSeries, SeriesMember, countedAt } from './MeasuredSeries';

/** Coverage plays no part in a chart. */
const WHOLE = 1 as Ratio;

type Rows = ReadonlyMap<Slot, LedgerPoint>;

/** Points of the series behind one budget, read at once; any two of them make a window. */
export class SeriesReader {
  static async read(
    ledger: LedgerStore,
    series: MeasuredSeries,
    wanted: Iterable<Slot>,
  ): Promise<SeriesReader> {
    const changes = series.members.flatMap(({ targets }) =>
      targets.map(({ from }) => slotAt(from)),
    );
    const slots = [...new Set([...wanted, ...changes])].sort((a, b) => a - b);
    const ids = series.members.map(({ ledgerId }) => ledgerId);
    const found = await ledger.seriesOfMany(ids, slots);
    const rows = ids.map(id => {
      const points = found.get(id) ?? [];
      return new Map(points.map((point, index) => [slots[index], point]));
    });
    return new SeriesReader(series.members, rows);
  }

  readonly #members: readonly SeriesMember[];
  readonly #rows: readonly Rows[];

  private constructor(members: readonly SeriesMember[], rows: readonly Rows[]) {
    this.#members = members;
    this.#rows = rows;
  }

  /** The row that a slot snaps to: the same for all members of a series but for their beginnings. */
  snapped(slot: Slot): Slot | undefined {
    return this.#rows[0]?.get(slot)?.sums.slot;
  }

  /** Good and total between two slots, over all members; undefined where nothing was measured. */
  sums(from: Slot, to: Slot): Sums | undefined {
    const parts = this.#members.map((_, index) =>
      this.#between(index, from, to),
    );
    const known = parts.filter(part => part !== undefined);
    if (known.length < parts.length || known.length === 0) return undefined;
    const covered = Math.max(...known.map(sums => sums.covered));
    if (covered <= 0) return undefined;
    return {
      good: known.reduce((sum, part) => sum + part.good, 0),
      total: known.reduce((sum, part) => sum + part.total, 0),
      covered,
    };
  }

  /** The budget between two slots, judged by the targets of its time; undefined where nothing was measured. */
  budget(from: Slot, to: Slot): Budget | undefined {
    if (!this.sums(from, to)) return undefined;
    const parts = this.#members.map(({ weight }, index) => ({
      weight,
      parts: this.#judged(index, from, to),
    }));
    return parts.length === 1
      ? computeBudget(parts[0].parts, WHOLE)
      : compositeBudget(parts, WHOLE);
  }

  /** What the budget of `(from, to]` had left at a slot in it; undefined without events. */
  burnDown(from: Slot, at: Slot, to: Slot): number | undefined {
    return leftAfter(
      this.#members.map(({ weight }, index) => ({
        weight,
        spent: this.#judged(index, from, at),
        whole: this.#judged(index, from, to),
      })),
    );
  }

  #judged(index: number, from: Slot, to: Slot): readonly JudgedSums[] {
    const cuts = cutByTargets(this.#members[index].targets, from, to);
    return cuts.map(({ target, start, end }) => ({
      target,
      sums: this.#between(index, start, end) ?? NO_SUMS,
    }));
  }

  #between(index: number, from: Slot, to: Slot): Sums | undefined {
    const start = this.#rows[index].get(from);
    const end = this.#rows[index].get(to);
    if (!start || !end) return undefined;
    return subtractSums(countedAt(end), countedAt(start));
  }
}

function cutByTargets(
  targets: readonly TargetVersion[],
  from: Slot,
  to: Slot,
): readonly { target: Ratio; start: Slot; end: Slot }[] {
  const slotOf = (version: TargetVersion) => slotAt(version.from as Instant);
  const before = targets.filter(each => slotOf(each) <= from).at(-1);
  const inside = targets
    .slice(1)
    .filter(each => slotOf(each) > from && slotOf(each) < to);
  const cuts = [
    { target: (before ?? targets[0]).target, start: from },
    ...inside.map(each => ({ target: each.target, start: slotOf(each) })),
  ];
  return cuts.map((cut, index) => ({
    ...cut,
    end: cuts[index + 1]?.start ?? to,
  }));
}
