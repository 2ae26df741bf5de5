import { BudgetPolicy } from '../budget';
import { BurnTier, tiersOf, workbookTiers } from '../burn';
import { Period, periodAt, periodLength, previousPeriod } from '../calendar';
import { Instant, Millis, MINUTE_MS } from '../units';
import { MeasuredObjective } from './ObjectiveStatus';

/** Which windows judge an objective at an instant. */
export type WindowPlan = {
  readonly period: Period;
  /** The calendar period before; absent for rolling windows. */
  readonly previous?: Period;
  /** The forecast's window, the last W/28. */
  readonly recent: Millis;
  /** Without a measured second in this window the objective is silent. */
  readonly silence: Millis;
  readonly tiers: readonly BurnTier[];
  /** The shortest window of the workbook's table: what is over is clean in it. */
  readonly latest: Millis;
};

export function planWindows(
  {
    definition,
    objective,
  }: Pick<MeasuredObjective, 'definition' | 'objective'>,
  now: Instant,
  policy: BudgetPolicy,
): WindowPlan {
  const { window } = definition;
  const period = periodAt(window, now);
  const length = periodLength(period);
  const slice = objective.slices?.length ?? 0;
  const minimum = Math.max(MINUTE_MS, 2 * slice) as Millis;
  return {
    period,
    ...(window.kind === 'calendar' && {
      previous: previousPeriod(window, now),
    }),
    recent: wholeMinutes(Math.max(length / 28, 2 * slice)),
    // A slice is known only once it has closed and settled.
    silence: wholeMinutes(policy.silentAfter + 2 * slice),
    tiers: tiersOf(definition.alertConditions, length, minimum),
    latest: workbookTiers(length, minimum)[0].shortWindow,
  };
}

function wholeMinutes(length: number): Millis {
  return Math.max(
    MINUTE_MS,
    Math.round(length / MINUTE_MS) * MINUTE_MS,
  ) as Millis;
}
