import { assertNever, Instant } from '../units';
import { AlertTransition } from './AlertEffect';
import { AlertFacts } from './AlertFacts';
import {
  AlertState,
  InactiveAlert,
  NO_ALERT,
  PendingAlert,
} from './AlertState';
import { advanceOpen } from './advanceOpen';
import { dampingOfNext } from './damping';
import { isRecovered, sortByAge } from './holding';
import { inOrder, kindOf } from './reasons';
import { AlertKey, AlertReason } from './types';

/*
 * The life cycle of an alert, as one pure function.
 *
 *     inactive → pending → firing ⇄ acknowledged → inactive
 *
 * What it guarantees, whatever facts come in whatever order:
 *
 * - At most one occurrence of a series is open. Each is opened once and resolved at most once; the id follows from what opened
 *   it, so that two replicas that decide the same say the same.
 * - Nothing that could not be judged ends anything: unknown facts add at most the alert on just that. Time in which nobody
 *   looked does not count towards a wait.
 * - A burn ends on evidence: its recent rate is low, and would hardly be if it still went on. Where too little was seen to say,
 *   the occurrence stays for half an hour after the last reason.
 * - Whatever flaps stays open: every time an occurrence comes back within an hour it must be calm for longer.
 * - A wait or threshold that is edited while an occurrence is open sends it back to nothing.
 * - Judged twice at the same instant it changes nothing the second time; `next` is the very state that went in when there is
 *   nothing to save.
 *
 * Silences, maintenance, inhibition and escalation are not its business: they decide who is told, never what is so.
 */

/** @public */
export type TransitionInput = {
  readonly state: AlertState;
  readonly facts: AlertFacts;
  readonly key: AlertKey;
  /** The end of the tick's slot. */
  readonly now: Instant;
  /** The id of an occurrence: the same for the same key and instant, and for no others. */
  readonly idOf: (key: AlertKey, firedAt: Instant) => string;
};

/** The next state of a series and what happened, from what a tick says of it. @public */
export function transition(input: TransitionInput): AlertTransition {
  const { state, facts, key, now } = input;
  switch (state.status) {
    case 'inactive':
      return advanceInactive(input, state);
    case 'pending':
      return advancePending(input, state);
    case 'firing':
    case 'acknowledged':
      return advanceOpen({ state, facts, now, severity: key.severity });
    default:
      return assertNever(state);
  }
}

function advanceInactive(
  input: TransitionInput,
  state: InactiveAlert,
): AlertTransition {
  const { facts, now } = input;
  const { damping, resolvedByHand, ...bare } = state;
  const isDamped = damping !== undefined && now < damping.until;
  if (resolvedByHand) {
    if (!isRecovered(facts)) return stay(state);
    return stay(isDamped ? { ...bare, damping } : NO_ALERT);
  }
  const known = damping && !isDamped ? NO_ALERT : state;
  return fromQuiet(input, known, {
    version: 1,
    status: 'pending',
    damping: known.damping,
    since: now,
    reasons: [],
    held: {},
    seenAt: now,
  });
}

function advancePending(
  input: TransitionInput,
  state: PendingAlert,
): AlertTransition {
  const { facts, now } = input;
  if (now <= state.seenAt) return stay(state);
  if (facts.status === 'unknown' && facts.reasons.length === 0) {
    return stay(state);
  }
  const { damping } = state;
  const calm = { version: 1, status: 'inactive', ...(damping && { damping }) };
  return fromQuiet(input, calm as InactiveAlert, state);
}

/** From a state without an occurrence: opens one, waits, or is inactive. */
function fromQuiet(
  { facts, key, now, idOf }: TransitionInput,
  inactive: InactiveAlert,
  pending: PendingAlert,
): AlertTransition {
  const sorted = sortByAge({ ...pending, facts, fired: [], now });
  const { ripe, unripe, held, since } = sorted;
  if (ripe.length === 0) {
    const waiting = Object.values(held);
    if (waiting.length === 0) return stay(inactive);
    const next: PendingAlert = {
      ...withoutUndefined(pending),
      since: Math.min(...waiting) as Instant,
      reasons: waitingReasons(pending, unripe, facts),
      held,
      seenAt: now,
    };
    return stay(next);
  }
  const damping = dampingOfNext(pending.damping, now);
  const reasons = inOrder(ripe);
  const occurrenceId = idOf(key, now);
  return {
    next: {
      version: 1,
      status: 'firing',
      ...(damping && { damping }),
      occurrenceId,
      since,
      firedAt: now,
      reasons,
      held,
      seenAt: now,
      eased: {},
    },
    effects: [
      {
        type: 'opened',
        occurrenceId,
        at: now,
        kind: kindOf(reasons),
        since,
        reasons,
      },
    ],
  };
}

/** Those that wait: while nothing is known the others wait on. */
function waitingReasons(
  pending: PendingAlert,
  unripe: readonly AlertReason[],
  facts: AlertFacts,
): readonly AlertReason[] {
  if (facts.status === 'known') return inOrder(unripe);
  const others = pending.reasons.filter(
    reason => !unripe.some(({ kind }) => kind === reason.kind),
  );
  return inOrder([...unripe, ...others]);
}

function withoutUndefined(state: PendingAlert): PendingAlert {
  const { damping, ...rest } = state;
  return damping ? state : rest;
}

function stay(next: AlertState): AlertTransition {
  return { next, effects: [] };
}
