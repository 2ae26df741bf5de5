import { BurnCondition } from '../burn';
import { lengthLabel } from '../calendar';
import { Instant, Millis, MINUTE_MS, assertNever } from '../units';
import { Budget, Forecast, NoDataReason, SloState } from './types';
import { formatCount, formatShare } from './formatNumber';

/** How little was measured since measuring began, less than a window ago. @public */
export type ThinCoverage = {
  readonly since: Instant;
  readonly age: Millis;
  readonly measured: Millis;
  /** When it is enough if nothing is missing from now on. */
  readonly enoughAt?: Instant;
};

/** The numbers that a state's sentences name. @public */
export type StateDetails = {
  /** `30 days`, `calendar month`. */
  readonly windowLabel: string;
  readonly budget?: Budget;
  readonly forecast?: Forecast;
  readonly burns: readonly BurnCondition[];
  /** What the source answered, for `invalid` and `sourceFailed`. */
  readonly sourceMessage?: string;
  readonly minimumEvents: number;
  readonly silentAfter: Millis;
  /** For `insufficientCoverage`; absent where measuring is older than the window. */
  readonly thinCoverage?: ThinCoverage;
};

/** What a state means and what to do, for the person who looks at it. @public */
export function stateMessage(state: SloState, details: StateDetails): string {
  switch (state.kind) {
    case 'invalid':
      return `This objective cannot be measured: ${
        details.sourceMessage ?? 'its definition has errors'
      }. Mend the definition; its problems are listed with file and line.`;
    case 'noData':
      return noDataMessage(state.reason, details);
    case 'exhausted':
      return `${exhaustedFact(
        details,
      )} Hold back risky changes and put reliability work first until budget comes back.`;
    case 'burning':
      return `${burningFact(
        details,
      )} Open the runbook and look for what changed.`;
    case 'atRisk':
      return 'At the rate of late the budget runs out inside the window. Find the cause now, while there is budget left to spend on it.';
    case 'lowTraffic':
      return `Only ${formatCount(details.budget?.total ?? 0)} events in ${
        details.windowLabel
      }, fewer than ${formatCount(
        details.minimumEvents,
      )}: a single bad one weighs too much to judge. Lengthen the window, combine services or add synthetic traffic.`;
    case 'healthy':
      return `${leftFact(details)} Nothing to do.`;
    default:
      return assertNever(state);
  }
}

function noDataMessage(reason: NoDataReason, details: StateDetails): string {
  switch (reason) {
    case 'new':
      return 'Measuring has just begun: history is being read where the source has any. If nothing shows within a quarter of an hour, check that the indicator finds events.';
    case 'sourceFailed':
      return `The metrics source could not be asked: ${
        details.sourceMessage ?? 'no answer'
      }. Numbers stand still until it answers; check the source.`;
    case 'silent':
      return `Nothing was measured for ${lengthLabel(
        details.silentAfter,
      )} or longer. Check that the service runs and still reports this indicator.`;
    case 'insufficientCoverage':
      return coverageMessage(details);
    default:
      return assertNever(reason);
  }
}

function coverageMessage(details: StateDetails): string {
  const { budget, windowLabel, thinCoverage } = details;
  if (!thinCoverage) {
    return `Only ${formatShare(
      budget?.coverage ?? 0,
    )} of ${windowLabel} was measured, too little to judge. Check for gaps in the source.`;
  }
  const { since, age, measured, enoughAt } = thinCoverage;
  const enough = enoughAt
    ? ` Enough after ${formatMinute(
        enoughAt,
      )} if nothing is missing from now on.`
    : '';
  return `Measuring began ${formatMinute(since)}: ${rounded(
    measured,
  )} of ${rounded(
    age,
  )} since then were measured, too little to judge.${enough} Check that the service reports this indicator all the time.`;
}

function exhaustedFact({ budget, windowLabel }: StateDetails): string {
  const spent = 1 - (budget?.left ?? 0);
  if (!budget || budget.allowed === 0) {
    return 'The error budget is spent: the target allows no bad event.';
  }
  return `The error budget is spent: ${formatShare(
    spent,
  )} of what ${windowLabel} allows.`;
}

function burningFact({ burns }: StateDetails): string {
  const burn = burns.find(({ holds }) => holds);
  if (!burn) return 'The budget burns faster than the alert threshold allows.';
  const { tier, long } = burn;
  return `The budget burns ${formatCount(
    long.rate ?? 0,
  )} times faster than it may over the last ${lengthLabel(
    tier.longWindow,
  )} (threshold ${formatCount(tier.factor)}).`;
}

function leftFact({ budget, windowLabel }: StateDetails): string {
  const left = Math.max(0, budget?.left ?? 0);
  return `${formatShare(left)} of the error budget of ${windowLabel} is left.`;
}

/** In whole minutes, above ten hours in whole hours. */
function rounded(length: Millis): string {
  const unit = length > 600 * MINUTE_MS ? 60 * MINUTE_MS : MINUTE_MS;
  return lengthLabel((Math.floor(length / unit) * unit) as Millis);
}

/** `2026-11-24 18:10 UTC`, rounded up: so long it takes at least. */
function formatMinute(at: Instant): string {
  const whole = new Date(Math.ceil(at / MINUTE_MS) * MINUTE_MS).toISOString();
  return `${whole.slice(0, 10)} ${whole.slice(11, 16)} UTC`;
}
