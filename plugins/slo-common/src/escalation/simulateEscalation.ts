import { Suppression } from '../alert';
import { AlertSubject } from '../silence';
import { Instant, MINUTE_MS } from '../units';
import { advanceEscalation } from './advanceEscalation';
import { ChosenPolicy, choosePolicy, ConsideredPolicy } from './choosePolicy';
import { hoursAt } from './dailyHours';
import { explainChoice } from './explainChoice';
import { reviewPolicy } from './reviewPolicy';
import { startEscalation } from './startEscalation';
import { EscalationBook, EscalationMove, EscalationState, Tell } from './types';

/** One moment at which somebody would be told. @public */
export type SimulatedStep = {
  readonly at: Instant;
  readonly step: number;
  readonly round: number;
  readonly tell: readonly Tell[];
  /** One sentence: why then. */
  readonly why: string;
};

/** @public */
export type SimulatedEscalation = {
  readonly at: Instant;
  /** Undefined when only the fallback is told, or nobody. */
  readonly policy: string | undefined;
  /** Why this policy, in one sentence. */
  readonly why: string;
  readonly considered: readonly ConsideredPolicy[];
  readonly suppression: Suppression | undefined;
  readonly steps: readonly SimulatedStep[];
  readonly warnings: readonly string[];
};

/** Moments that a simulation shows. */
const MOST_STEPS = 100;

/**
 * If an alert fired then, and nobody acknowledged it: who would be told, when, and why. It runs the very functions that the
 * engine runs.
 *
 * @param suppression - what mutes the alert at that time. Where it has an end, all happens after that.
 * @public
 */
export function simulateEscalation(
  book: EscalationBook,
  alert: AlertSubject,
  options: { readonly at: Instant; readonly suppression?: Suppression },
): SimulatedEscalation {
  const { at, suppression } = options;
  const chosen = choosePolicy(book, alert, at);
  const isFallback = chosen.choice.by === 'fallback';
  return {
    at,
    policy: isFallback ? undefined : chosen.policy?.name,
    why: explainChoice(chosen, alert),
    considered: chosen.considered,
    suppression,
    steps: runSteps(book, alert, options),
    warnings: warningsOf(chosen, { book, alert }),
  };
}

function runSteps(
  book: EscalationBook,
  alert: AlertSubject,
  { at, suppression }: { at: Instant; suppression?: Suppression },
): SimulatedStep[] {
  const muted =
    suppression &&
    startEscalation(book, alert, {
      status: 'suppressed',
      now: at,
    });
  const end = suppression && 'until' in suppression ? suppression.until : at;
  if (suppression && !('until' in suppression)) return [];
  let now = end;
  let move = muted
    ? advanceEscalation(muted.next, { status: 'firing', now })
    : startEscalation(book, alert, { status: 'firing', now });
  let before: Before = { what: muted ? 'muted' : 'fired', at };
  const steps: SimulatedStep[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    if (move.tell.length > 0) steps.push(toStep(move, now, before));
    if (move.dueAt === undefined) break;
    before = { what: move.tell.length > 0 ? 'told' : 'quiet', at: now };
    now = move.dueAt;
    move = advanceEscalation(move.next, { status: 'firing', now });
  }
  return steps;
}

/** What a step waited for. */
type Before = {
  readonly what: 'fired' | 'muted' | 'quiet' | 'told';
  readonly at: Instant;
};

function toStep(
  { tell, next }: EscalationMove,
  at: Instant,
  before: Before,
): SimulatedStep {
  const [{ step, round }] = tell;
  const why = `${explainTime(at, before)}${explainNight(next, at)}${
    round > 1 && step === 1 ? `; round ${round} begins` : ''
  }.`;
  return { at, step, round, tell, why };
}

function explainTime(at: Instant, before: Before): string {
  switch (before.what) {
    case 'fired':
      return 'It fires';
    case 'muted':
      return 'It is still firing when the suppression ends';
    case 'quiet':
      return 'Quiet hours end';
    default:
      return `Nobody acknowledged for ${formatWait(at - before.at)}`;
  }
}

function explainNight({ policy }: EscalationState, at: Instant): string {
  const isQuiet = policy.quietHours && hoursAt(policy.quietHours, at);
  return isQuiet ? ', in quiet hours: only steps that tell then are told' : '';
}

function warningsOf(
  { policy }: ChosenPolicy,
  { book, alert }: { book: EscalationBook; alert: AlertSubject },
): string[] {
  if (!policy) return ['Nobody would be told.'];
  return [...reviewPolicy(policy, { book, severity: alert.severity })];
}

/** `1 h 30 min`. */
export function formatWait(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
