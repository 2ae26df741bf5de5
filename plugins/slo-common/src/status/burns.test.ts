import { DEFAULT_BUDGET_POLICY } from '../budget';
import { condition } from '../alert/__testUtils__/judged';
import { Instant, Millis, MINUTE_MS } from '../units';
import { assess } from './assess';
import { assessComposite } from './assessComposite';
import { DAY, ledger, measured, MONTH, NOW } from './__testUtils__/history';
import { requiredWindows } from './requiredWindows';

const common = {
  source: { status: 'ok' },
  now: NOW,
  policy: DEFAULT_BUDGET_POLICY,
} as const;

it('carries the events of each window, and of the latest five minutes', () => {
  const { burns, recentBurn } = assess({
    ...common,
    measured: measured({}),
    windows: ledger([{ minutes: 40 * DAY }, { minutes: 10, bad: 2 }]),
  });
  expect(burns[0].long.counts).toEqual({
    bad: 20,
    total: 6_000,
    allowed: expect.closeTo(60),
    coverage: 1,
  });
  expect(recentBurn).toEqual({
    window: 5 * MINUTE_MS,
    rate: expect.closeTo(2),
    counts: {
      bad: 10,
      total: 500,
      allowed: expect.closeTo(5),
      coverage: 1,
    },
  });
});

it('says how much of a window was measured', () => {
  const { burns } = assess({
    ...common,
    measured: measured({}),
    windows: ledger([
      { minutes: 40 * DAY },
      { minutes: 45, isSilent: true },
      { minutes: 15 },
    ]),
  });
  expect(burns[0].long.counts?.coverage).toBe(0.25);
});

it('counts bare events for a composite, whose budget counts shares of itself', () => {
  const member = (bad: number, weight: number) => ({
    measured: measured({ weight }),
    windows: ledger([{ minutes: 40 * DAY }, { minutes: 60, bad }]),
  });
  const { burns, recentBurn } = assessComposite({
    ...common,
    members: [member(2, 3), member(0, 1)],
  });
  expect(burns[0].long).toMatchObject({
    rate: expect.closeTo(6),
    counts: { bad: 120, total: 12_000, allowed: expect.closeTo(120) },
  });
  expect(recentBurn?.counts?.total).toBe(1_000);
});

it('says what is left by the larger allowance that the state is judged by', () => {
  const { budget, judgedLeft } = assess({
    ...common,
    measured: measured({ window: MONTH }),
    windows: ledger([
      { minutes: 60 * DAY, total: 1_000 },
      { minutes: 10 * DAY, bad: 1.1 },
    ]),
  });
  expect(budget?.left).toBeCloseTo(-0.1);
  expect(judgedLeft).toBeGreaterThan(0.5);
});

it('asks for the windows of alert policies, and for the latest one beside them', () => {
  const lookback = 7 * 60 * MINUTE_MS;
  const objective = measured({});
  const alertConditions = [condition({ lookbackWindow: lookback as Millis })];
  const definition = { ...objective.definition, alertConditions };
  const starts = requiredWindows(
    { ...objective, definition },
    NOW,
    DEFAULT_BUDGET_POLICY,
  );
  const wanted = [lookback, 5 * MINUTE_MS].map(
    length => (NOW - length) as Instant,
  );
  expect(starts).toEqual(expect.arrayContaining(wanted));
  expect(starts).not.toContain(NOW - 3 * DAY * MINUTE_MS);
});
