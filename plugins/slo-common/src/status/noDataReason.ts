import { Budget, BudgetPolicy, NoDataReason, ThinCoverage } from '../budget';
import { Instant, Millis } from '../units';
import { MeasuredAt } from './Measurement';
import { SourceStatus } from './ObjectiveStatus';
import { WindowPlan } from './planWindows';

type Asked = MeasuredAt & {
  readonly source: SourceStatus;
  /** When measuring began. */
  readonly knownSince: Instant;
  readonly policy: BudgetPolicy;
};

/** Why there is nothing to judge; undefined where there is. */
export function noDataReason(
  plan: WindowPlan,
  { measurement, source, knownSince, now, policy }: Asked,
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

/** How little was measured of the time since measuring began, where that is younger than the window; else undefined. */
export function thinCoverage(
  { period: { start } }: WindowPlan,
  { measurement, knownSince, now, policy }: Omit<Asked, 'source'>,
): ThinCoverage | undefined {
  if (knownSince <= start) return undefined;
  const age = now - knownSince;
  const measured = measurement.coveredSince(start) * 1000;
  const share = policy.minimumCoverage;
  // Each further second that is measured adds itself to both sides
  const more = share < 1 ? (share * age - measured) / (1 - share) : 0;
  return {
    since: knownSince,
    age: age as Millis,
    measured: measured as Millis,
    ...(more > 0 && { enoughAt: (now + more) as Instant }),
  };
}
