import { AlertMatch, PolicyScope } from '../silence';
import { Instant, Millis } from '../units';

/** `<channel type>:<name>`: `pagerduty:payments`. @public */
export type DestinationRef = string;

/** @public */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** @public */
export type Day = (typeof DAYS)[number];

/**
 * Hours that come back, on the wall clock of a zone. `to` at or before `from` is on the next day. Where the clocks change, they
 * begin at the first time that the clock shows `from` and end at the last that it shows `to`.
 *
 * @public
 */
export type DailyHours = {
  /** IANA. */
  readonly timezone: string;
  /** `hh:mm`, 00:00 to 23:59. */
  readonly from: string;
  /** `hh:mm`, 00:00 to 24:00. */
  readonly to: string;
  /** Days on which they begin; all when absent. */
  readonly days?: readonly Day[];
};

/** @public */
export type EscalationStep = {
  /** At least one. */
  readonly notify: readonly DestinationRef[];
  /** How long an acknowledgement is waited for before the next step, or the next round. */
  readonly wait: Millis;
  /** `wait` unless said: in quiet hours the step is put off, or passed over for a later one that tells. */
  readonly duringQuietHours?: 'wait' | 'tell';
};

/**
 * Who is told of an alert, in which order, until somebody acknowledges.
 *
 * @public
 */
export type EscalationPolicy = {
  /** Unique in its scope. */
  readonly name: string;
  readonly description?: string;
  /** Which alerts come here that name no policy; all when absent. */
  readonly match?: AlertMatch;
  /** The policy takes only alerts that fire in one of these; any time when absent. */
  readonly times?: readonly DailyHours[];
  /** At least one. */
  readonly steps: readonly EscalationStep[];
  /** How often all steps are told again when nobody acknowledged, at least 0. */
  readonly repeat: number;
  readonly quietHours?: DailyHours;
  readonly scope: PolicyScope;
};

/** All that decides whom to tell. @public */
export type EscalationBook = {
  /** In the order in which they are tried within their scope. */
  readonly policies: readonly EscalationPolicy[];
  /** Told when no policy matches, and in place of destinations that do not exist. */
  readonly fallback?: DestinationRef;
  /** All destinations there are; unknown when absent. */
  readonly destinations?: ReadonlySet<DestinationRef>;
};

/** How a policy came to be the one. @public */
export type PolicyChoice =
  /** The SLO or its entity names it. */
  | { readonly by: 'annotation' }
  | { readonly by: 'match' }
  /** Nothing matched, or what was named does not exist. */
  | { readonly by: 'fallback'; readonly why: string };

/** A destination that was told, and how often. @public */
export type ToldDestination = {
  readonly destination: DestinationRef;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
};

/**
 * Where the escalation of one occurrence stands; kept as JSON. The policy is the one of the moment it fired: edits do not touch
 * escalations that run.
 *
 * @public
 */
export type EscalationState = {
  readonly version: 1;
  readonly policy: EscalationPolicy;
  readonly choice: PolicyChoice;
  /** As {@link EscalationBook.fallback} was. */
  readonly fallback?: DestinationRef;
  /** What `policy` names and was not there. */
  readonly unknown: readonly DestinationRef[];
  /** `paused` while acknowledged; `exhausted` when all steps of all rounds were told; `ended` when resolved. */
  readonly status: 'running' | 'paused' | 'exhausted' | 'ended';
  /** Next step to tell, from 0; `steps.length` when the last one's wait is over and no round is left. */
  readonly step: number;
  /** From 1. */
  readonly round: number;
  /** When {@link advanceEscalation} has something to do. */
  readonly dueAt?: Instant;
  readonly told: readonly ToldDestination[];
};

/** A message that is due. @public */
export type Tell = {
  readonly destination: DestinationRef;
  /** From 1. */
  readonly step: number;
  readonly round: number;
  /** `triggered` for the first word to a destination, `escalated` when it was told before. */
  readonly event: 'triggered' | 'escalated';
};

/** What an escalation does now. @public */
export type EscalationMove = {
  readonly next: EscalationState;
  readonly tell: readonly Tell[];
  /** When to come back; the same as `next.dueAt`. */
  readonly dueAt?: Instant;
};

/**
 * How the alert stands when an escalation moves. `suppressed`: a silence, a maintenance or another alert mutes it, so what is
 * due stays due.
 *
 * @public
 */
export type EscalationFacts = {
  readonly status: 'firing' | 'suppressed' | 'acknowledged' | 'resolved';
  readonly now: Instant;
};
