import { DEFAULT_BUDGET_POLICY, SloState } from '../budget';
import { Instant, Ratio } from '../units';
import {
  DAY,
  MONTH,
  NOW,
  Stretch,
  ago,
  ledger,
  measured,
} from './__testUtils__/history';
import { ObjectiveStatus, SourceStatus } from './ObjectiveStatus';
import { assess } from './assess';
import { assessComposite } from './assessComposite';

const OK: SourceStatus = { status: 'ok' };

function statusOf(
  stretches: readonly Stretch[],
  changes: Parameters<typeof measured>[0] & { source?: SourceStatus } = {},
): ObjectiveStatus {
  return assess({
    measured: measured(changes),
    windows: ledger(stretches),
    source: changes.source ?? OK,
    now: NOW,
    policy: DEFAULT_BUDGET_POLICY,
  });
}

it.each<{
  name: string;
  stretches: Stretch[];
  changes?: Parameters<typeof statusOf>[1];
  state: SloState;
  left?: number;
}>([
  {
    name: 'is healthy while little is spent',
    stretches: [{ minutes: 60 * DAY, bad: 0.1 }],
    state: { kind: 'healthy' },
    left: 0.9,
  },
  {
    name: 'stays healthy at a steady rate below 1, however little is left',
    stretches: [{ minutes: 60 * DAY, bad: 0.9 }],
    state: { kind: 'healthy' },
    left: 0.1,
  },
  {
    name: 'is at risk when the last day spends faster than even',
    stretches: [{ minutes: 60 * DAY }, { minutes: 2 * DAY, bad: 1.2 }],
    state: { kind: 'atRisk' },
    left: 0.92,
  },
  {
    name: 'burns when both windows of a tier are above the factor',
    stretches: [{ minutes: 60 * DAY }, { minutes: 60, bad: 20 }],
    state: { kind: 'burning' },
    left: 0.972222222,
  },
  {
    name: 'no longer burns once the short windows are clean',
    stretches: [
      { minutes: 60 * DAY },
      { minutes: 60, bad: 20 },
      { minutes: 12 * 60 },
    ],
    state: { kind: 'healthy' },
    left: 0.972222222,
  },
  {
    name: 'is exhausted when all is spent, also long ago',
    stretches: [
      { minutes: 40 * DAY },
      { minutes: DAY, bad: 31 },
      { minutes: 20 * DAY },
    ],
    state: { kind: 'exhausted' },
    left: -0.033333333,
  },
  {
    name: 'forgets what left the rolling window',
    stretches: [{ minutes: DAY, bad: 100 }, { minutes: 30 * DAY }],
    state: { kind: 'healthy' },
    left: 1,
  },
  {
    name: 'is low on traffic below the minimum',
    stretches: [{ minutes: 30 * DAY, total: 99 / (30 * DAY) }],
    state: { kind: 'lowTraffic' },
    left: 1,
  },
  {
    name: 'is low on traffic, not silent, when zero events were measured',
    stretches: [{ minutes: 30 * DAY, total: 0 }],
    state: { kind: 'lowTraffic' },
  },
  {
    name: 'has no data when the source is silent for ten minutes',
    stretches: [{ minutes: 30 * DAY }, { minutes: 10, isSilent: true }],
    state: { kind: 'noData', reason: 'silent' },
    left: 1,
  },
  {
    name: 'is not silent after nine minutes',
    stretches: [{ minutes: 30 * DAY }, { minutes: 9, isSilent: true }],
    state: { kind: 'healthy' },
    left: 1,
  },
  {
    name: 'has no data when the source fails, whatever was spent',
    stretches: [{ minutes: 30 * DAY, bad: 50 }],
    changes: { source: { status: 'failed', message: 'refused' } },
    state: { kind: 'noData', reason: 'sourceFailed' },
    left: -49,
  },
  {
    name: 'is invalid when the source rejects the indicator',
    stretches: [],
    changes: { source: { status: 'rejected', message: 'no such metric' } },
    state: { kind: 'invalid' },
  },
  {
    name: 'is new before the first row',
    stretches: [],
    changes: { ageMinutes: 1 },
    state: { kind: 'noData', reason: 'new' },
  },
  {
    name: 'is new before the first measured minute',
    stretches: [{ minutes: 5, isSilent: true }],
    changes: { ageMinutes: 5 },
    state: { kind: 'noData', reason: 'new' },
  },
  {
    name: 'is silent when it has never been measured for long',
    stretches: [{ minutes: 60, isSilent: true }],
    changes: { ageMinutes: 60 },
    state: { kind: 'noData', reason: 'silent' },
  },
  {
    name: 'is too little covered below a quarter of its life',
    stretches: [{ minutes: 28 * DAY, isSilent: true }, { minutes: 2 * DAY }],
    state: { kind: 'noData', reason: 'insufficientCoverage' },
    left: 1,
  },
  {
    name: 'is new while back-fill has not reached the start of its window',
    stretches: [{ minutes: 2, bad: 50 }],
    changes: { ageMinutes: 2 },
    state: { kind: 'noData', reason: 'new' },
  },
  {
    name: 'is judged at once when back-fill has reached the start of its window',
    stretches: [{ minutes: 30 * DAY, bad: 0.5 }],
    changes: { ageMinutes: 2 },
    state: { kind: 'healthy' },
    left: 0.5,
  },
  {
    name: 'is judged from when it was new',
    stretches: [{ minutes: 20 }],
    changes: { ageMinutes: 20 },
    state: { kind: 'healthy' },
    left: 1,
  },
  {
    name: 'is exhausted by one bad event where none is allowed',
    stretches: [{ minutes: 30 * DAY }, { minutes: 1, bad: 1 }],
    changes: { target: 1 },
    state: { kind: 'exhausted' },
    left: 0,
  },
  {
    name: 'judges history by the target of its time',
    stretches: [
      { minutes: 20 * DAY, bad: 5 },
      { minutes: 10 * DAY, bad: 0.5 },
    ],
    changes: {
      targets: [
        { from: 0 as Instant, target: 0.9 as Ratio },
        { from: ago(10 * DAY), target: 0.99 as Ratio },
      ],
    },
    state: { kind: 'healthy' },
    left: 0.5,
  },
  {
    name: 'is exhausted in a calendar month by its own events',
    stretches: [{ minutes: 60 * DAY }, { minutes: 10 * DAY, bad: 1.1 }],
    changes: { window: MONTH },
    state: { kind: 'exhausted' },
    left: -0.1,
  },
  {
    name: 'allows a quiet month its share of the last one',
    stretches: [
      { minutes: 60 * DAY, total: 1_000 },
      { minutes: 10 * DAY, bad: 1.1 },
    ],
    changes: { window: MONTH },
    state: { kind: 'burning' },
    left: -0.1,
  },
])('$name', ({ stretches, changes, state, left }) => {
  const status = statusOf(stretches, changes);
  expect(status.state).toEqual(state);
  expect(status.budget?.left).toBe(left);
});

it('says when measuring began and when it will be enough', () => {
  const stretches = [{ minutes: 36, isSilent: true }, { minutes: 4 }];
  const { state, message } = statusOf(stretches, { ageMinutes: 40 });
  expect(state).toEqual({ kind: 'noData', reason: 'insufficientCoverage' });
  // 4 of 40; with 8 more it is 12 of 48
  expect(message).toMatch(
    /^Measuring began 2026-11-10 23:20 UTC: 4 minutes of 40 minutes since then were measured.* Enough after 2026-11-11 00:08 UTC if/,
  );
});

it('tells its window, its burn rates and where it comes from', () => {
  const status = statusOf([{ minutes: 10 * DAY, bad: 2 }]);
  expect(status).toMatchObject({
    slo: 'availability',
    title: 'availability',
    example: true,
    window: {
      from: ago(10 * DAY),
      requestedFrom: ago(30 * DAY),
      to: NOW,
    },
  });
  expect(status.budget?.coverage).toBeCloseTo(1 / 3);
  expect(status.burns.map(({ long }) => long.rate)).toEqual(
    [2, 2, 2, 2].map(() => expect.closeTo(2)),
  );
});

it('forecasts a window that back-fill has filled as a full one, though measuring began minutes ago', () => {
  const stretches = [{ minutes: 60 * DAY }, { minutes: 2 * DAY, bad: 1.2 }];
  const { forecast } = statusOf(stretches, { ageMinutes: 10 });
  expect(forecast).toEqual(statusOf(stretches).forecast);
  expect(forecast?.exhaustedAt).toBeGreaterThan(NOW + 20 * DAY * 60_000);
});

it('ends a calendar window with its period', () => {
  const { window } = statusOf([{ minutes: 90 * DAY }], { window: MONTH });
  expect(window).toMatchObject({
    requestedFrom: Date.UTC(2026, 10, 1),
    periodEnd: Date.UTC(2026, 11, 1),
  });
});

it('adds up a composite by weight and takes the worst source', () => {
  const members = [
    { measured: measured({}), windows: ledger([{ minutes: DAY, bad: 0.2 }]) },
    {
      measured: measured({ target: 0.9, weight: 2 }),
      windows: ledger([{ minutes: DAY, bad: 1 }]),
    },
  ];
  const input = { members, now: NOW, policy: DEFAULT_BUDGET_POLICY };
  const status = assessComposite({ ...input, source: OK });
  expect(status).toMatchObject({
    objectiveKey: '',
    composite: true,
    target: 0.9,
    budget: { left: 0.6, allowed: 1 },
  });
  const failed = { status: 'failed', message: 'refused' } as const;
  expect(assessComposite({ ...input, source: failed }).state).toEqual({
    kind: 'noData',
    reason: 'sourceFailed',
  });
});

it('allows each objective of a composite its share of the last month', () => {
  const early = [
    { minutes: 60 * DAY, total: 1_000 },
    { minutes: 10 * DAY, bad: 1.1 },
  ];
  const stateOf = (stretches: readonly Stretch[]) =>
    assessComposite({
      members: [
        { measured: measured({ window: MONTH }), windows: ledger(stretches) },
        { measured: measured({ window: MONTH }), windows: ledger([early[0]]) },
      ],
      source: OK,
      now: NOW,
      policy: DEFAULT_BUDGET_POLICY,
    });
  expect(stateOf(early)).toMatchObject({
    state: { kind: 'burning' },
    budget: { left: -0.1 },
  });
  const alike = [{ minutes: 60 * DAY }, early[1]];
  expect(stateOf(alike).state).toEqual({ kind: 'exhausted' });
});
