import {
  ThresholdOperator,
  assertNever,
} from '@nines/backstage-plugin-slo-common';
import { GridFacts, SLOT_SECONDS, forEachSample, groupsOf } from './GridFacts';
import { GroupIncrements } from './GroupIncrements';
import { slotCount } from './SlotRange';
import { toIncrements } from './toIncrements';

/** How far outside of 0 to 1 rounding may put a ratio. */
const RATIO_TOLERANCE = 1e-6;

/**
 * A ratio that the source computed holds for the whole slot; of several series, each weighs the same. What is not from 0 to 1 is
 * bad data.
 */
export function rawIncrements(
  facts: GridFacts & { readonly rawType: 'success' | 'failure' },
): GroupIncrements[] {
  return perSample(facts, value => {
    const isRatio = value >= -RATIO_TOLERANCE && value <= 1 + RATIO_TOLERANCE;
    if (!isRatio) return undefined;
    const ratio = Math.min(Math.max(value, 0), 1);
    const success = facts.rawType === 'success' ? ratio : 1 - ratio;
    return { good: success * SLOT_SECONDS, total: SLOT_SECONDS };
  });
}

/** Each value is an event, and good when the comparison holds. */
export function thresholdIncrements(
  facts: GridFacts & {
    readonly operator: ThresholdOperator;
    readonly value: number;
  },
): GroupIncrements[] {
  return perSample(facts, value => ({
    good: compare(value, facts.operator, facts.value) ? 1 : 0,
    total: 1,
  }));
}

/** Adds up what each finite sample of a group counts for. */
function perSample(
  facts: GridFacts,
  count: (value: number) => { good: number; total: number } | undefined,
): GroupIncrements[] {
  const { range } = facts;
  return groupsOf(facts).map(([, { group, items }]) => {
    const part = new Float64Array(slotCount(range));
    const total = new Float64Array(slotCount(range));
    const covered = new Float64Array(slotCount(range));
    forEachSample(items, range, (slot, value) => {
      const events = Number.isFinite(value) ? count(value) : undefined;
      if (!events) return;
      part[slot] += events.good;
      total[slot] += events.total;
      covered[slot] = SLOT_SECONDS;
    });
    return {
      group,
      increments: toIncrements(range, 'good', { part, total, covered }),
    };
  });
}

function compare(
  value: number,
  operator: ThresholdOperator,
  limit: number,
): boolean {
  switch (operator) {
    case 'lt':
      return value < limit;
    case 'lte':
      return value <= limit;
    case 'gt':
      return value > limit;
    case 'gte':
      return value >= limit;
    default:
      return assertNever(operator);
  }
}
