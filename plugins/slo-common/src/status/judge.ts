import {
  Budget,
  BudgetPolicy,
  Forecast,
  NoDataReason,
  burnOf,
  decideState,
  forecastExhaustion,
  stateMessage,
} from '../budget';
import { BurnRate, judgeBurn } from '../burn';
import { periodLength, windowLabel } from '../calendar';
import { Instant, Millis, Ratio } from '../units';
import { Measurement } from './Measurement';
import {
  MeasuredObjective,
  ObjectiveStatus,
  SourceStatus,
} from './ObjectiveStatus';
import { WindowPlan, planWindows } from './planWindows';
import { describeStatus } from './describeStatus';

export type JudgeInput = {
  /** Of a composite any of its objectives: they share their definition. */
  readonly identity: MeasuredObjective;
  readonly isComposite: boolean;
  readonly target: Ratio;
  /** When measuring began. */
  readonly knownSince: Instant;
  readonly measurement: Measurement;
  readonly source: SourceStatus;
  readonly now: Instant;
  readonly policy: BudgetPolicy;
};

/** From a measurement to a status: the same for one objective and for a composite. */
export function judge(input: JudgeInput): ObjectiveStatus {
  const { identity, measurement, source, now, policy } = input;
  const { definition } = identity;
  const plan = planWindows(identity, now, policy);
  const { start } = plan.period;
  const budget = measurement.budgetOver(start);
  const burnOver = (window: Millis) => burnRate(window, input);
  const burns = budget ? plan.tiers.map(each => judgeBurn(each, burnOver)) : [];
  const judgedLeft = budget && leftForState(plan, input, budget);
  const forecast = budget && forecastOf(plan, input, budget);
  const state = decideState({
    isInvalid: source.status === 'rejected',
    noData: noDataReason(plan, input, budget),
    left: judgedLeft,
    isBurning: burns.some(({ holds }) => holds),
    runsOut: forecast?.exhaustedAt !== undefined,
    isLowTraffic:
      definition.method === 'Occurrences' &&
      (budget?.total ?? 0) < policy.minimumEvents,
  });
  const message = stateMessage(state, {
    windowLabel: windowLabel(definition.window),
    budget,
    forecast,
    burns,
    sourceMessage: source.status === 'ok' ? undefined : source.message,
    minimumEvents: policy.minimumEvents,
    silentAfter: plan.silence,
  });
  // Minutes taken for a window would show as a budget overspent many times.
  const isNew = state.kind === 'noData' && state.reason === 'new';
  return {
    ...describeStatus(input),
    state,
    message,
    burns: isNew ? [] : burns,
    computedAt: now,
    ...(!isNew &&
      budget && {
        budget,
        forecast,
        recentBurn: burnOver(plan.latest),
        ...(judgedLeft !== undefined && { judgedLeft }),
        window: {
          window: definition.window,
          from: measurement.snappedStart(start),
          to: now,
          requestedFrom: start,
          ...(plan.previous && { periodEnd: plan.period.end }),
        },
      }),
  };
}

function burnRate(window: Millis, { measurement, now }: JudgeInput): BurnRate {
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

function forecastOf(
  plan: WindowPlan,
  { measurement, now }: JudgeInput,
  budget: Budget,
): Forecast {
  const recent = measurement.budgetOver((now - plan.recent) as Instant);
  const rate = recent && burnOf(recent);
  if (!recent || rate === undefined || budget.left === undefined) return {};
  const length = periodLength(plan.period);
  const { start } = plan.period;
  // A rolling window is as full as it was measured, by ticks or by back-fill; a calendar period is as old as it is.
  const elapsed = plan.previous
    ? now - start
    : Math.min(now - start, measurement.coveredSince(start) * 1000);
  return forecastExhaustion({
    left: budget.left,
    rate,
    badEvents: recent.bad,
    elapsed: elapsed as Millis,
    length,
    until: plan.previous ? plan.period.end : ((now + length) as Instant),
    now,
  });
}

function noDataReason(
  plan: WindowPlan,
  { measurement, source, knownSince, now, policy }: JudgeInput,
  budget: Budget | undefined,
): NoDataReason | undefined {
  if (source.status === 'failed') return 'sourceFailed';
  const isYoung = now - knownSince < plan.silence;
  const { start } = plan.period;
  // Until back-fill has reached the start of the window, minutes would be judged as if they were weeks.
  if (isYoung && measurement.snappedStart(start) > start) return 'new';
  const covered = measurement.coveredSince(start);
  if (!budget || covered === 0) return isYoung ? 'new' : 'silent';
  const silentSince = (now - plan.silence) as Instant;
  if (measurement.coveredSince(silentSince) === 0) return 'silent';
  const seconds = (now - Math.max(start, knownSince)) / 1000;
  return covered < policy.minimumCoverage * seconds
    ? 'insufficientCoverage'
    : undefined;
}

function leftForState(
  { period, previous }: WindowPlan,
  { measurement, now }: JudgeInput,
  budget: Budget,
): number | undefined {
  if (!previous) return budget.left;
  const elapsed = (now - period.start) / periodLength(period);
  return measurement.leftBeside(
    { start: previous.start, elapsed },
    period.start,
  );
}
