import {
  Budget,
  BudgetPolicy,
  Forecast,
  burnOf,
  decideState,
  forecastExhaustion,
  stateMessage,
} from '../budget';
import { judgeBurn } from '../burn';
import { periodLength, windowLabel } from '../calendar';
import { Instant, Millis, Ratio } from '../units';
import { burnRate } from './burnRate';
import { leftForState } from './leftForState';
import { Measurement } from './Measurement';
import { noDataReason, thinCoverage } from './noDataReason';
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
    thinCoverage: thinCoverage(plan, input),
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
