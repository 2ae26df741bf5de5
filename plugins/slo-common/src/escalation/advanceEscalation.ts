import { assertNever, Instant, MINUTE_MS } from '../units';
import { hoursAt } from './dailyHours';
import {
  DestinationRef,
  EscalationFacts,
  EscalationMove,
  EscalationState,
  EscalationStep,
  Tell,
  ToldDestination,
} from './types';

/**
 * What an escalation does now, and where it stands then. It can be asked at any time and as often as one likes: what is not due
 * is not told, and however late it is asked, it tells one step and waits anew.
 *
 * - Acknowledged: no further step. Let go again, the last step is told anew at once, since nobody has the alert.
 * - Suppressed: what is due stays due.
 * - In quiet hours a step that waits is passed over for a later one that tells; without one it is put off to their end.
 *
 * @public
 */
export function advanceEscalation(
  state: EscalationState,
  { status, now }: EscalationFacts,
): EscalationMove {
  switch (status) {
    case 'resolved':
      return rest(state, 'ended');
    case 'acknowledged':
      return state.status === 'ended' ? stay(state) : rest(state, 'paused');
    case 'suppressed':
      return state.status === 'paused' ? stay(pickUp(state, now)) : stay(state);
    case 'firing': {
      const going = state.status === 'paused' ? pickUp(state, now) : state;
      const isDue = going.dueAt !== undefined && going.dueAt <= now;
      return going.status === 'running' && isDue
        ? tellStep(going, now)
        : stay(going);
    }
    default:
      return assertNever(status);
  }
}

/** Everybody who was told, and so has to hear how it ends. @public */
export function toldDestinations(
  state: EscalationState,
): readonly DestinationRef[] {
  return state.told.map(({ destination }) => destination);
}

/** What an escalation would tell next, and when, if nothing changes. @public */
export function nextTold(
  state: EscalationState,
): { at: Instant; destinations: readonly DestinationRef[] } | undefined {
  if (state.status !== 'running' || state.dueAt === undefined) return undefined;
  const { tell } = tellStep(state, state.dueAt);
  const destinations = tell.map(({ destination }) => destination);
  return { at: state.dueAt, destinations };
}

function stay(next: EscalationState): EscalationMove {
  const { dueAt } = next;
  return { next, tell: [], ...(dueAt !== undefined && { dueAt }) };
}

function rest(
  state: EscalationState,
  status: 'paused' | 'exhausted' | 'ended',
): EscalationMove {
  const { dueAt: _, ...others } = state;
  return stay({ ...others, status });
}

/** Back to the last step that was told. */
function pickUp(state: EscalationState, now: Instant): EscalationState {
  const { length } = state.policy.steps;
  if (length === 0) return { ...state, status: 'exhausted' };
  const running = { ...state, status: 'running', dueAt: now } as const;
  if (state.step > 0) return { ...running, step: state.step - 1 };
  return state.round > 1
    ? { ...running, step: length - 1, round: state.round - 1 }
    : running;
}

function tellStep(state: EscalationState, now: Instant): EscalationMove {
  const { steps, quietHours } = state.policy;
  const quiet = quietHours && hoursAt(quietHours, now);
  const index = steps.findIndex(
    (step, each) => each >= state.step && (!quiet || tellsAtNight(step)),
  );
  if (index < 0) {
    return quiet && state.step < steps.length
      ? stay({ ...state, dueAt: quiet.end })
      : rest(state, 'exhausted');
  }
  const step = steps[index];
  const tell = tellsOf(state, step, index);
  const told = addTold(state.told, tell, now);
  const next = moveOn({ ...state, told }, index, now);
  const isAtOnce = step.wait === 0 && next.step === index + 1;
  if (!isAtOnce || next.status !== 'running') return { ...stay(next), tell };
  const more = tellStep(next, now);
  return { ...more, tell: [...tell, ...more.tell] };
}

function tellsAtNight({ duringQuietHours }: EscalationStep): boolean {
  return duringQuietHours === 'tell';
}

/** What does not exist is told through the fallback. */
function tellsOf(
  { unknown, fallback, told, round }: EscalationState,
  { notify }: EscalationStep,
  index: number,
): Tell[] {
  const known = notify.map(ref =>
    unknown.includes(ref) ? fallback ?? ref : ref,
  );
  return [...new Set(known)].map(destination => {
    const before = told.some(each => each.destination === destination);
    const event = before ? 'escalated' : 'triggered';
    return { destination, step: index + 1, round, event };
  });
}

function addTold(
  told: readonly ToldDestination[],
  tell: readonly Tell[],
  now: Instant,
): ToldDestination[] {
  const byRef = new Map(told.map(each => [each.destination, each]));
  for (const { destination } of tell) {
    const before = byRef.get(destination);
    byRef.set(destination, {
      destination,
      firstAt: before?.firstAt ?? now,
      lastAt: now,
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...byRef.values()];
}

/** To the step after one that was told, in the next round after the last. */
function moveOn(
  state: EscalationState,
  index: number,
  now: Instant,
): EscalationState {
  const { steps, repeat } = state.policy;
  const { wait } = steps[index];
  if (index + 1 < steps.length) {
    const dueAt = (now + wait) as Instant;
    return { ...state, step: index + 1, dueAt };
  }
  if (state.round > repeat) {
    const { dueAt: _, ...others } = state;
    return { ...others, step: steps.length, status: 'exhausted' };
  }
  const dueAt = (now + Math.max(wait, MINUTE_MS)) as Instant;
  return { ...state, step: 0, round: state.round + 1, dueAt };
}
