import fc from 'fast-check';
import { DEFAULT_BUDGET_POLICY, SloState } from '../budget';
import { SloDefinition, TimeWindow } from '../definition';
import { WindowSums } from '../ledger';
import { Instant, Millis, MINUTE_MS, Ratio, Slot, slotAt } from '../units';
import {
  MeasuredObjective,
  ObjectiveStatus,
  SourceStatus,
  WindowReader,
} from './ObjectiveStatus';
import { assess } from './assess';
import { assessComposite } from './assessComposite';
import { requiredWindows } from './requiredWindows';

const DAY = 1_440;
const NOW = Date.UTC(2026, 10, 11) as Instant;
const ago = (minutes: number) => (NOW - minutes * MINUTE_MS) as Instant;
const ROLLING: TimeWindow = {
  kind: 'rolling',
  length: (30 * DAY * MINUTE_MS) as Millis,
  text: '30d',
};
const MONTH: TimeWindow = {
  kind: 'calendar',
  count: 1,
  unit: 'month',
  startTime: '2026-01-01 00:00:00',
  timeZone: 'UTC',
  text: '1M',
};

/** What happened over the minutes before now, newest last; `bad` of `total` events in each, measured or not. */
type Stretch = {
  minutes: number;
  total?: number;
  bad?: number;
  isSilent?: boolean;
};

function measured(changes: {
  window?: TimeWindow;
  target?: number;
  targets?: MeasuredObjective['targets'];
  weight?: number;
  ageMinutes?: number;
}): MeasuredObjective {
  const { window = ROLLING, target = 0.99, weight = 1 } = changes;
  const metric = { type: 'push', spec: {} };
  const objective = {
    id: '0',
    target: target as Ratio,
    weight,
    indicator: {
      kind: 'ratio',
      counter: true,
      counts: 'good',
      part: metric,
      total: metric,
    },
  } as const;
  const definition: SloDefinition = {
    name: 'availability',
    service: 'checkout',
    labels: {},
    annotations: { 'nines.dev/example': 'true' },
    window,
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [objective],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
  };
  return {
    sloRef: 'component:default/checkout/availability',
    entityRef: 'component:default/checkout',
    objectiveKey: '0',
    definition,
    objective,
    epochStartedAt: slotAt(ago(changes.ageMinutes ?? 90 * DAY)),
    targets: changes.targets ?? [
      { from: 0 as Instant, target: target as Ratio },
    ],
  };
}

/** A ledger that began with the first stretch, with a row for each minute. */
function ledger(stretches: readonly Stretch[]): WindowReader {
  const length = stretches.reduce((sum, { minutes }) => sum + minutes, 0);
  const sumsAt = (slot: Slot) => {
    const sums = { slot, good: 0, total: 0, covered: 0 };
    let left = slot - (slotAt(NOW) - length);
    for (const { minutes, total = 100, bad = 0, isSilent } of stretches) {
      const passed = Math.max(0, Math.min(left, minutes));
      left -= passed;
      if (isSilent) continue;
      sums.good += passed * (total - bad);
      sums.total += passed * total;
      sums.covered += passed * 60;
    }
    return sums;
  };
  const nothing = { good: 0, total: 0, covered: 0 };
  return (start): WindowSums | undefined => {
    if (length === 0) return undefined;
    const first = slotAt(NOW) - length;
    return {
      start: sumsAt(Math.max(first, slotAt(start)) as Slot),
      end: sumsAt(slotAt(NOW)),
      excludedStart: nothing,
      excludedEnd: nothing,
      requestedStart: start,
    };
  };
}

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

describe('required windows', () => {
  it('are nine and the silence of a rolling objective, shared by all of one length', () => {
    const starts = requiredWindows(measured({}), NOW, DEFAULT_BUDGET_POLICY);
    expect(starts).toHaveLength(10);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    const other = measured({ target: 0.5, weight: 3 });
    expect(requiredWindows(other, NOW, DEFAULT_BUDGET_POLICY)).toEqual(starts);
  });

  it('hold the last period of a calendar window and each change of target', () => {
    const change = { from: ago(DAY), target: 0.9 as Ratio };
    const future = { from: ago(-DAY), target: 0.9 as Ratio };
    const calendar = measured({
      window: MONTH,
      targets: [{ from: 0 as Instant, target: 0.99 as Ratio }, change, future],
    });
    const starts = requiredWindows(calendar, NOW, DEFAULT_BUDGET_POLICY);
    expect(starts).toContain(Date.UTC(2026, 9, 1));
    expect(starts).toContain(change.from);
    expect(starts).not.toContain(future.from);
  });

  it('are all that an assessment asks for', () => {
    const stretch = fc.record({
      minutes: fc.integer({ min: 1, max: 20 * DAY }),
      total: fc.nat(1_000),
      bad: fc.nat(20),
      isSilent: fc.boolean(),
    });
    const target = fc.double({ min: 0, max: 0.9999, noNaN: true });
    const changeAt = fc.integer({ min: 1, max: 60 * DAY });
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 6 }),
        fc.array(fc.tuple(changeAt, target), { maxLength: 3 }),
        fc.constantFrom(ROLLING, MONTH),
        (stretches, changes, window) => {
          const targets = [
            { from: 0 as Instant, target: 0.99 as Ratio },
            ...changes
              .sort(([a], [b]) => b - a)
              .map(([at, value]) => ({
                from: ago(at),
                target: value as Ratio,
              })),
          ];
          const objective = measured({ window, targets });
          const starts = new Set(
            requiredWindows(objective, NOW, DEFAULT_BUDGET_POLICY),
          );
          const all = ledger(stretches);
          const status = assess({
            measured: objective,
            windows: start => {
              expect(starts).toContain(start);
              return all(start);
            },
            source: OK,
            now: NOW,
            policy: DEFAULT_BUDGET_POLICY,
          });
          expect(JSON.stringify(status)).not.toMatch(/:null|NaN/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
