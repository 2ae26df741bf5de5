import {
  addSums,
  NO_SUMS,
  Slot,
  SlotIncrement,
  Sums,
} from '@nines/backstage-plugin-slo-common';
import { Exclusion } from '../LedgerStore';
import { Retention } from '../Retention';

/** One series as plain facts: what each minute brought, and which rows should stand. */
export class TruthSeries {
  readonly minutes = new Map<number, Sums>();
  readonly pending = new Map<number, Sums>();
  readonly rows = new Set<number>();
  readonly pins = new Set<number>();
  readonly exclusions = new Map<number, Exclusion>();
  first: Slot;
  last: Slot;
  settled: Slot;

  constructor(at: Slot) {
    this.first = at;
    this.last = at;
    this.settled = at;
    this.rows.add(at);
  }

  clone(): TruthSeries {
    const copy = new TruthSeries(this.first);
    this.minutes.forEach((sums, slot) => copy.minutes.set(slot, sums));
    this.pending.forEach((sums, slot) => copy.pending.set(slot, sums));
    this.rows.forEach(slot => copy.rows.add(slot));
    this.pins.forEach(slot => copy.pins.add(slot));
    this.exclusions.forEach((value, id) => copy.exclusions.set(id, value));
    copy.last = this.last;
    copy.settled = this.settled;
    return copy;
  }

  count(increments: readonly SlotIncrement[], into: Map<number, Sums>) {
    for (const increment of increments) {
      const known = into.get(increment.slot) ?? NO_SUMS;
      into.set(increment.slot, addSums(known, increment));
    }
  }

  isSpared(slot: number): boolean {
    return (
      this.pins.has(slot) ||
      slot === this.first ||
      slot === this.last ||
      slot === this.settled
    );
  }

  /** Rows of `[from, to)` that are written where nobody measured. */
  keep(from: Slot, to: Slot, now: Slot, retention: Retention) {
    for (let slot = from; slot < to; slot = (slot + 1) as Slot) {
      if (retention.keeps(slot, now) || this.pins.has(slot)) {
        this.rows.add(slot);
      }
    }
  }

  thin(now: Slot, retention: Retention) {
    for (const slot of this.rows) {
      if (!retention.keeps(slot as Slot, now) && !this.isSpared(slot)) {
        this.rows.delete(slot);
      }
    }
  }

  /** What `(from, to]` holds; its excluded part. */
  between(from: Slot, to: Slot): { raw: Sums; excluded: Sums } {
    let raw = NO_SUMS;
    let excluded = NO_SUMS;
    for (const [slot, sums] of this.minutes) {
      if (slot <= from || slot > to) continue;
      raw = addSums(raw, sums);
      if (this.isExcluded(slot)) excluded = addSums(excluded, sums);
    }
    return { raw, excluded };
  }

  isExcluded(slot: number): boolean {
    return [...this.exclusions.values()].some(
      ({ effectiveFrom, effectiveTo, revokedAt }) =>
        revokedAt === undefined && effectiveFrom < slot && slot <= effectiveTo,
    );
  }
}
