import { Severity } from '../burn';
import { Instant, assertNever } from '../units';
import { AttemptOutcome, NextAttempt, TriedMessage } from './types';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Longest wait between attempts; alerting.md §3.4: five minutes for pages, an hour for webhooks. */
const LONGEST_WAIT_MS = 5 * MINUTE;
const LONGEST_WEBHOOK_WAIT_MS = HOUR;
/** A receiver that asks for rest gets it, but not for ever. */
const LONGEST_REST_MS = HOUR;
/** Rest of a receiver that is busy and does not say for how long: what PagerDuty asks for. */
const USUAL_REST_MS = 30 * SECOND;

/** How long a message is worth telling: a page for a day, a webhook for three (alerting.md §3.4). @public */
export function maxAgeOf(channelType: string): number {
  return (channelType === 'webhook' ? 3 : 1) * 24 * HOUR;
}

/**
 * What follows an attempt: the retry policy of alerting.md §3.4. Waits are "full jitter": from nothing up to a bound that
 * doubles, so that receivers that come back are not met by all at once.
 *
 * @param random - from 0 up to 1
 * @public
 */
export function nextAttempt(options: {
  readonly outcome: AttemptOutcome;
  readonly message: TriedMessage;
  readonly now: Instant;
  readonly random: number;
}): NextAttempt {
  const { outcome, message, now, random } = options;
  const { failures, minimal } = message;
  switch (outcome.outcome) {
    case 'delivered':
      return { state: 'delivered' };
    case 'transient': {
      const rest = restOf(outcome.retryAfterMs, random);
      const wait = random * boundOf(message);
      const dueAt = (now + Math.round(Math.max(wait, rest ?? 0))) as Instant;
      if (dueAt >= message.maxAgeAt) return tooOld(outcome.message, false);
      return {
        state: 'pending',
        dueAt,
        failures: failures + 1,
        minimal,
        refused: false,
        ...(rest && { pauseUntil: (now + rest) as Instant }),
      };
    }
    case 'throttled': {
      const asked = outcome.retryAfterMs ?? USUAL_REST_MS;
      const rest = restOf(asked, random) ?? SECOND;
      const dueAt = (now + rest) as Instant;
      if (dueAt >= message.maxAgeAt) return tooOld(outcome.message, true);
      return {
        state: 'pending',
        dueAt,
        failures,
        minimal,
        refused: true,
        pauseUntil: dueAt,
      };
    }
    case 'badPayload':
      if (minimal) return dead(outcome.message, false);
      return {
        state: 'pending',
        dueAt: now,
        failures,
        minimal: true,
        refused: true,
      };
    case 'badDestination':
      return dead(outcome.message, true);
    default:
      return assertNever(outcome);
  }
}

function boundOf({
  channelType,
  severity,
  failures,
}: {
  readonly channelType: string;
  readonly severity: Severity;
  readonly failures: number;
}): number {
  const isPatient = channelType === 'webhook' && severity !== 'page';
  const longest = isPatient ? LONGEST_WEBHOOK_WAIT_MS : LONGEST_WAIT_MS;
  return Math.min(longest, SECOND * 2 ** Math.min(failures, 30));
}

/** A receiver's own wish with up to a tenth more; undefined when it wishes nothing sensible. */
function restOf(
  retryAfterMs: number | undefined,
  random: number,
): number | undefined {
  if (!retryAfterMs || !(retryAfterMs > 0)) return undefined;
  return Math.ceil(Math.min(retryAfterMs, LONGEST_REST_MS) * (1 + random / 10));
}

function tooOld(message: string, refused: boolean): NextAttempt {
  return {
    state: 'dead',
    reason: `Given up for its age; the last attempt met: ${message}`,
    refused,
    isDestinationDead: false,
  };
}

function dead(reason: string, isDestinationDead: boolean): NextAttempt {
  return { state: 'dead', reason, refused: true, isDestinationDead };
}
