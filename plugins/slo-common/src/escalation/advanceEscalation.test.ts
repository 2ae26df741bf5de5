import { at, checkoutPage, minutes, threeSteps } from './__testUtils__/alerts';
import {
  advanceEscalation,
  nextTold,
  toldDestinations,
} from './advanceEscalation';
import { startEscalation } from './startEscalation';
import {
  EscalationBook,
  EscalationFacts,
  EscalationMove,
  EscalationPolicy,
} from './types';

type Told = [minute: number, ...refs: string[]];

/** Runs an escalation by a script of statuses, and tells who heard when. */
function run(
  book: EscalationBook,
  script: readonly [minute: number, status: EscalationFacts['status']][],
) {
  const told: Told[] = [];
  let move: EscalationMove | undefined;
  for (const [minute, status] of script) {
    const facts = { status, now: at(minute) };
    move = move
      ? advanceEscalation(move.next, facts)
      : startEscalation(book, checkoutPage, facts);
    if (move.tell.length > 0) {
      told.push([minute, ...move.tell.map(({ destination }) => destination)]);
    }
  }
  return { told, move: move! };
}

const everyMinute = (
  from: number,
  to: number,
  status: EscalationFacts['status'] = 'firing',
): [number, EscalationFacts['status']][] =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, status]);

const book = (policy: Partial<EscalationPolicy> = {}): EscalationBook => ({
  policies: [{ ...threeSteps, ...policy }],
});

it('tells step after step while nobody acts, each once', () => {
  const { told, move } = run(book(), everyMinute(0, 100));
  expect(told).toEqual([
    [0, 'slack:payments'],
    [10, 'pagerduty:payments', 'slack:payments'],
    [20, 'pagerduty:managers'],
  ]);
  expect(move.next.status).toBe('exhausted');
  expect(move.dueAt).toBeUndefined();
});

it('tells everything again as often as the policy repeats', () => {
  const { told } = run(book({ repeat: 1 }), everyMinute(0, 200));
  expect(told.map(([minute]) => minute)).toEqual([0, 10, 20, 30, 40, 50]);
});

it('calls the first word to a destination triggered, a later one escalated', () => {
  const first = run(book(), [[0, 'firing']]).move.tell;
  const second = run(book(), [
    [0, 'firing'],
    [10, 'firing'],
  ]).move.tell;
  expect(first).toEqual([
    { destination: 'slack:payments', step: 1, round: 1, event: 'triggered' },
  ]);
  expect(second.map(({ event }) => event)).toEqual(['triggered', 'escalated']);
});

it('tells nobody further once it is acknowledged, however late it is asked', () => {
  const { told, move } = run(book(), [
    [0, 'firing'],
    [9, 'acknowledged'],
    ...everyMinute(10, 60, 'acknowledged'),
  ]);
  expect(told).toEqual([[0, 'slack:payments']]);
  expect(move.dueAt).toBeUndefined();
});

it('tells the last step anew when an alert is let go, and goes on from there', () => {
  const { told } = run(book(), [
    ...everyMinute(0, 12),
    [13, 'acknowledged'],
    ...everyMinute(50, 70),
  ]);
  expect(told.slice(2)).toEqual([
    [50, 'pagerduty:payments', 'slack:payments'],
    [60, 'pagerduty:managers'],
  ]);
});

it('tells the last step anew also when all of them were told', () => {
  const { told } = run(book(), [
    ...everyMinute(0, 40),
    [41, 'acknowledged'],
    [45, 'firing'],
  ]);
  expect(told.at(-1)).toEqual([45, 'pagerduty:managers']);
});

it('keeps due what is due while it is suppressed', () => {
  const { told } = run(book(), [
    [0, 'suppressed'],
    [5, 'suppressed'],
    [30, 'firing'],
    [31, 'suppressed'],
    [45, 'firing'],
  ]);
  expect(told).toEqual([
    [30, 'slack:payments'],
    [45, 'pagerduty:payments', 'slack:payments'],
  ]);
});

it('tells one step after a long sleep, not all that were missed', () => {
  const { told, move } = run(book(), [
    [0, 'firing'],
    [600, 'firing'],
  ]);
  expect(told).toHaveLength(2);
  expect(move.dueAt).toBe(at(610));
});

it('ends with the alert, and knows whom to tell so', () => {
  const { move } = run(book(), [
    [0, 'firing'],
    [10, 'firing'],
    [11, 'resolved'],
    [20, 'firing'],
  ]);
  expect(move).toMatchObject({ tell: [], next: { status: 'ended' } });
  expect(toldDestinations(move.next)).toEqual([
    'slack:payments',
    'pagerduty:payments',
  ]);
});

it('goes on by the policy of the moment it fired, whatever became of it', () => {
  const { move } = run(book(), [[0, 'firing']]);
  const kept = JSON.parse(JSON.stringify(move.next));
  const later = advanceEscalation(kept, { status: 'firing', now: at(10) });
  expect(later.tell.map(({ destination }) => destination)).toEqual([
    'pagerduty:payments',
    'slack:payments',
  ]);
});

it('tells steps without a wait at once, together', () => {
  const [first, ...others] = threeSteps.steps;
  const steps = [{ ...first, wait: minutes(0) }, ...others];
  const { told } = run(book({ steps }), [[0, 'firing']]);
  expect(told).toEqual([
    [0, 'slack:payments', 'pagerduty:payments', 'slack:payments'],
  ]);
});

describe('in quiet hours', () => {
  // noon is 13:00 in Berlin
  const quietHours = { timezone: 'Europe/Berlin', from: '12:30', to: '14:00' };

  it('puts a step off to their end', () => {
    const { told } = run(book({ quietHours }), everyMinute(0, 75));
    expect(told).toEqual([
      [60, 'slack:payments'],
      [70, 'pagerduty:payments', 'slack:payments'],
    ]);
  });

  it('passes a step over for a later one that tells', () => {
    const [first, second, third] = threeSteps.steps;
    const steps = [
      first,
      { ...second, duringQuietHours: 'tell' } as const,
      third,
    ];
    const { told } = run(book({ quietHours, steps }), everyMinute(0, 75));
    expect(told).toEqual([
      [0, 'pagerduty:payments', 'slack:payments'],
      [60, 'pagerduty:managers'],
    ]);
  });
});

it('tells the fallback in place of what is not configured', () => {
  const { told } = run(
    {
      ...book(),
      fallback: 'pagerduty:platform',
      destinations: new Set(['pagerduty:platform', 'pagerduty:managers']),
    },
    everyMinute(0, 10),
  );
  expect(told).toEqual([
    [0, 'pagerduty:platform'],
    [10, 'pagerduty:platform'],
  ]);
});

it('tells nobody, and is done, without any policy or fallback', () => {
  const { told, move } = run({ policies: [] }, everyMinute(0, 5));
  expect(told).toEqual([]);
  expect(move.next).toMatchObject({
    status: 'exhausted',
    policy: { steps: [] },
  });
});

it('says who is next', () => {
  const { move } = run(book(), [[0, 'firing']]);
  expect(nextTold(move.next)).toEqual({
    at: at(10),
    destinations: ['pagerduty:payments', 'slack:payments'],
  });
});
