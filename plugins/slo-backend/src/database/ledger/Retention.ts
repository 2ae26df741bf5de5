import { Slot } from '@nines/backstage-plugin-slo-common';

const HOUR = 60;
const DAY = 24 * HOUR;

/** One row in `every` minutes is kept until it is `age` minutes old. */
export type RetentionTier = { readonly every: number; readonly age: number };

/**
 * Which rows of a series are kept as they grow old. Tiers go from fine to coarse, and each grid holds the next, so that a slot
 * always snaps to a row that was there before.
 */
export class Retention {
  /** Every minute for 7 hours, 5 minutes for 4 days, hour for 35 days, day for 13 months. */
  static readonly standard = new Retention([
    { every: 1, age: 7 * HOUR },
    { every: 5, age: 4 * DAY },
    { every: HOUR, age: 35 * DAY },
    { every: DAY, age: 396 * DAY },
  ]);

  readonly tiers: readonly RetentionTier[];

  /** @throws for tiers that do not start at one minute, or whose steps or ages do not grow into each other */
  constructor(tiers: readonly RetentionTier[]) {
    tiers.forEach(({ every, age }, index) => {
      const finer = tiers[index - 1];
      const fits = finer
        ? every % finer.every === 0 && every > finer.every && age > finer.age
        : every === 1 && age >= 1;
      if (!fits || !Number.isInteger(every) || !Number.isInteger(age)) {
        throw new Error(
          `Retention tier ${index + 1} (every ${every} min for ${age} min) ` +
            `must ${
              finer
                ? `be a multiple of ${finer.every} min and outlive ${finer.age} min`
                : 'keep every minute'
            }`,
        );
      }
    });
    this.tiers = tiers;
  }

  /** Whether a row would still be there at `now`. */
  keeps(slot: Slot, now: Slot): boolean {
    const tier = this.tiers.find(({ age }) => now - slot <= age);
    return tier !== undefined && slot % tier.every === 0;
  }

  /** The slots of `[from, to)` that would still be there at `now`, ascending. */
  keptBetween(from: Slot, to: Slot, now: Slot): Slot[] {
    const kept: Slot[] = [];
    let start = Number(from);
    for (const [index, { every, age }] of [...this.tiers.entries()].reverse()) {
      const finer = this.tiers[index - 1];
      const end = finer ? Math.min(to, now - finer.age) : to;
      start = Math.max(start, now - age);
      for (let at = Math.ceil(start / every) * every; at < end; at += every) {
        kept.push(at as Slot);
      }
      start = Math.max(start, end);
    }
    return kept;
  }

  /** Where the row at or before a slot may be, nearest first. */
  candidates(slot: Slot): Slot[] {
    const floors = this.tiers.map(
      ({ every }) => (Math.floor(slot / every) * every) as Slot,
    );
    return [...new Set(floors)];
  }

  /** Where the row at or after a slot may be, nearest first. */
  candidatesAfter(slot: Slot): Slot[] {
    const ceilings = this.tiers.map(
      ({ every }) => (Math.ceil(slot / every) * every) as Slot,
    );
    return [...new Set(ceilings)];
  }
}
