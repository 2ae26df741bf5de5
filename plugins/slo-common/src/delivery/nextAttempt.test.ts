import { Severity } from '../burn';
import { Instant } from '../units';
import { nextAttempt } from './nextAttempt';
import { AttemptOutcome, NextAttempt, TriedMessage } from './types';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NOW = 1_000_000 as Instant;
const after = (ms: number) => (NOW + ms) as Instant;

const page: TriedMessage = {
  channelType: 'pagerduty',
  severity: 'page',
  failures: 0,
  minimal: false,
  maxAgeAt: after(24 * 60 * MINUTE),
};
const failed = (failures: number, channelType = 'pagerduty') => ({
  ...page,
  failures,
  channelType,
});
const down: AttemptOutcome = { outcome: 'transient', message: 'HTTP 500' };
const busy = (retryAfterMs?: number): AttemptOutcome => ({
  outcome: 'throttled',
  message: 'HTTP 429',
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});
const again = (ms: number, failures: number): Partial<NextAttempt> => ({
  state: 'pending',
  dueAt: after(ms),
  failures,
});
const rest = (ms: number): Partial<NextAttempt> => ({
  ...again(ms, 0),
  refused: true,
  pauseUntil: after(ms),
});
const ticket = (channelType: string) => ({
  ...failed(20, channelType),
  severity: 'ticket' as Severity,
});
const old = { ...failed(9), maxAgeAt: after(2 * MINUTE) };

it.each<{
  name: string;
  message?: TriedMessage;
  outcome: AttemptOutcome;
  random?: number;
  next: Partial<NextAttempt>;
}>([
  {
    name: 'ends what was delivered',
    outcome: { outcome: 'delivered' },
    next: { state: 'delivered' },
  },
  {
    name: 'waits at most a second after the first failure',
    outcome: down,
    next: again(SECOND, 1),
  },
  {
    name: 'waits any part of the bound, so that not all come back at once',
    message: failed(4),
    outcome: down,
    random: 0.25,
    next: again(4 * SECOND, 5),
  },
  {
    name: 'doubles the bound up to five minutes for pages',
    message: failed(20),
    outcome: down,
    next: again(5 * MINUTE, 21),
  },
  {
    name: 'keeps five minutes for pages through webhooks too',
    message: failed(20, 'webhook'),
    outcome: down,
    next: again(5 * MINUTE, 21),
  },
  {
    name: 'waits up to an hour for tickets through webhooks',
    message: ticket('webhook'),
    outcome: down,
    next: again(60 * MINUTE, 21),
  },
  {
    name: 'waits up to five minutes for tickets elsewhere',
    message: ticket('slack'),
    outcome: down,
    next: again(5 * MINUTE, 21),
  },
  {
    name: 'rests a destination that says until when it is down',
    outcome: { ...down, retryAfterMs: MINUTE },
    random: 0,
    next: { ...again(MINUTE, 1), pauseUntil: after(MINUTE), refused: false },
  },
  {
    name: 'rests a busy destination as long as it asks, and counts no failure',
    outcome: busy(30 * SECOND),
    random: 0,
    next: rest(30 * SECOND),
  },
  {
    name: 'rests a busy destination up to a tenth longer',
    outcome: busy(30 * SECOND),
    next: rest(33 * SECOND),
  },
  {
    name: 'rests a destination that does not say for how long for 30 seconds',
    outcome: busy(),
    random: 0,
    next: rest(30 * SECOND),
  },
  {
    name: 'takes no rest of eleven days',
    outcome: busy(1e9),
    random: 0,
    next: rest(60 * MINUTE),
  },
  {
    name: 'takes no rest that ended before it began',
    outcome: busy(-1),
    random: 0,
    next: rest(SECOND),
  },
  {
    name: 'tries what was refused once more, at once and in its smallest form',
    message: failed(2),
    outcome: { outcome: 'badPayload', message: 'HTTP 400' },
    next: { ...again(0, 2), minimal: true, refused: true },
  },
  {
    name: 'buries what was refused in its smallest form',
    message: { ...page, minimal: true },
    outcome: { outcome: 'badPayload', message: 'HTTP 400' },
    next: { state: 'dead', reason: 'HTTP 400', isDestinationDead: false },
  },
  {
    name: 'buries what goes to a dead destination, and says that it is dead',
    outcome: { outcome: 'badDestination', message: 'HTTP 401' },
    next: { state: 'dead', reason: 'HTTP 401', isDestinationDead: true },
  },
  {
    name: 'buries what would be tried only after it is too old',
    message: old,
    outcome: down,
    next: {
      state: 'dead',
      reason: 'Given up for its age; the last attempt met: HTTP 500',
      isDestinationDead: false,
    },
  },
  {
    name: 'tries once more while there is time',
    message: old,
    outcome: down,
    random: 0.1,
    next: again(30 * SECOND, 10),
  },
  {
    name: 'buries what rests until it is too old',
    message: old,
    outcome: busy(10 * MINUTE),
    next: { state: 'dead', refused: true, isDestinationDead: false },
  },
])('$name', ({ message = page, outcome, random = 1, next }) => {
  expect(nextAttempt({ outcome, message, now: NOW, random })).toMatchObject(
    next,
  );
});
