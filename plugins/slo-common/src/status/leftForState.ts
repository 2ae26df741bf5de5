import { Budget } from '../budget';
import { periodLength } from '../calendar';
import { MeasuredAt } from './Measurement';
import { WindowPlan } from './planWindows';

/** What of the budget the state is judged by: early in a calendar period it is that of a larger allowance. */
export function leftForState(
  { period, previous }: WindowPlan,
  { measurement, now }: MeasuredAt,
  budget: Budget,
): number | undefined {
  if (!previous) return budget.left;
  const elapsed = (now - period.start) / periodLength(period);
  return measurement.leftBeside(
    { start: previous.start, elapsed },
    period.start,
  );
}
