import { AlertSubject, matchesAlert, nearness } from '../silence';
import { Instant, Millis } from '../units';
import { hoursAt } from './dailyHours';
import { EscalationBook, EscalationPolicy, PolicyChoice } from './types';

/** What became of one policy when an alert looked for its own. @public */
export type PolicyVerdict =
  | 'chosen'
  /** A policy before it takes the alert. */
  | 'laterInOrder'
  | 'noMatch'
  /** It takes such alerts at other times. */
  | 'outsideTimes'
  /** It is of another entity. */
  | 'outOfScope';

/** @public */
export type ConsideredPolicy = {
  readonly policy: EscalationPolicy;
  readonly verdict: PolicyVerdict;
};

/** @public */
export type ChosenPolicy = {
  /** Undefined when there is not even a fallback. */
  readonly policy: EscalationPolicy | undefined;
  readonly choice: PolicyChoice;
  /** All policies, in the order in which they were tried. */
  readonly considered: readonly ConsideredPolicy[];
};

/** Name of the policy that stands for "none matched": it tells the fallback alone. */
export const FALLBACK_POLICY = 'fallback';

/**
 * Which policy an alert goes by: the one that its SLO or entity names; else the first that matches, those of its own entity
 * first, then of its system, its owner, the shared location and app-config; else the fallback. A named policy need not match.
 *
 * @public
 */
export function choosePolicy(
  book: EscalationBook,
  alert: AlertSubject,
  at: Instant,
): ChosenPolicy {
  const ordered = inOrder(book.policies, alert);
  const named =
    alert.policyName === undefined
      ? undefined
      : ordered.find(
          ({ policy, rank }) =>
            rank !== undefined && policy.name === alert.policyName,
        )?.policy;
  const verdicts = ordered.map(({ policy, rank }) => ({
    policy,
    verdict:
      rank === undefined ? ('outOfScope' as const) : judge(policy, alert, at),
  }));
  const chosen =
    named ?? verdicts.find(({ verdict }) => verdict === 'chosen')?.policy;
  const considered = verdicts.map(({ policy, verdict }) => ({
    policy,
    verdict: toVerdict(policy, verdict, chosen),
  }));
  if (chosen) {
    const choice: PolicyChoice = { by: named ? 'annotation' : 'match' };
    return { policy: chosen, choice, considered };
  }
  const why = explainFallback(book, alert);
  const policy = fallbackPolicy(book);
  return { policy, choice: { by: 'fallback', why }, considered };
}

type Judged = 'chosen' | 'noMatch' | 'outsideTimes' | 'outOfScope';

function judge(
  policy: EscalationPolicy,
  alert: AlertSubject,
  at: Instant,
): Judged {
  if (!matchesAlert(policy.match ?? {}, alert)) return 'noMatch';
  const isInTime =
    policy.times === undefined ||
    policy.times.some(hours => hoursAt(hours, at) !== undefined);
  return isInTime ? 'chosen' : 'outsideTimes';
}

function toVerdict(
  policy: EscalationPolicy,
  judged: Judged,
  chosen: EscalationPolicy | undefined,
): PolicyVerdict {
  if (policy === chosen) return 'chosen';
  return judged === 'chosen' ? 'laterInOrder' : judged;
}

/** Nearest scope first, else as given; what is out of scope last. */
function inOrder(policies: readonly EscalationPolicy[], alert: AlertSubject) {
  return policies
    .map(policy => ({ policy, rank: nearness(policy.scope, alert) }))
    .sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9));
}

function explainFallback(
  { fallback, policies }: EscalationBook,
  { policyName }: AlertSubject,
): string {
  const because = explainNone(policies.length, policyName);
  return fallback
    ? because
    : `${because}, and slo.alerting.fallback names no destination: nobody is told`;
}

function explainNone(count: number, policyName: string | undefined): string {
  if (policyName) {
    return `the policy "${policyName}" that it names does not exist, and no other matches`;
  }
  return count === 0
    ? 'there is no escalation policy'
    : 'no escalation policy matches';
}

function fallbackPolicy({
  fallback,
}: EscalationBook): EscalationPolicy | undefined {
  if (fallback === undefined) return undefined;
  const steps = [{ notify: [fallback], wait: 0 as Millis }];
  return {
    name: FALLBACK_POLICY,
    steps,
    repeat: 0,
    scope: { kind: 'config' },
  };
}
