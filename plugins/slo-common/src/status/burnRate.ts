import { burnOf } from '../budget';
import { BurnRate } from '../burn';
import { Instant, Millis } from '../units';
import { MeasuredAt } from './Measurement';

/** How fast the last stretch of this length burns. */
export function burnRate(
  window: Millis,
  { measurement, now }: MeasuredAt,
): BurnRate {
  const start = (now - window) as Instant;
  const budget = measurement.budgetOver(start);
  if (!budget) return { window };
  const rate = burnOf(budget);
  const counts = measurement.countsOver(start) ?? budget;
  const { bad, total, allowed } = counts;
  return {
    window,
    ...(rate !== undefined && { rate }),
    counts: { bad, total, allowed, coverage: budget.coverage },
  };
}
