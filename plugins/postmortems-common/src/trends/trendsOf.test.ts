import fc from 'fast-check';
import { WireDuration, trendsResponse } from '../wire';
import { percentile } from './distribution';
import { TrendAction, TrendPostmortem } from './TrendRows';
import { trendsOf } from './trendsOf';

const now = Date.parse('2026-11-25T12:00:00Z');
const missing: WireDuration = { status: 'missing', disagrees: false };
const took = (
  seconds: number,
  status: WireDuration['status'] = 'ok',
): WireDuration => ({ status, seconds, disagrees: false });

const postmortem = (
  id: string,
  day: string,
  more: Partial<TrendPostmortem> = {},
  resolve: WireDuration = missing,
): TrendPostmortem => ({
  id,
  ref: `PM-${id}`,
  severity: 2,
  at: Date.parse(day),
  durations: {
    timeToDetect: missing,
    timeToAck: missing,
    timeToMitigate: missing,
    timeToResolve: resolve,
  },
  sloImpacts: [],
  factorKinds: [],
  entityRefs: [],
  recurrenceOf: [],
  ...more,
});
const action = (
  postmortemId: string,
  more: Partial<TrendAction> = {},
): TrendAction => ({
  postmortemId,
  type: 'prevent',
  priority: 'P1',
  status: 'open',
  dueDate: '2026-11-20',
  zone: 'UTC',
  createdAt: '2026-11-05T12:00:00Z',
  completedAt: null,
  moveCount: 0,
  ...more,
});
const trends = (
  postmortems: TrendPostmortem[],
  actionItems: TrendAction[] = [],
  query: object = {},
) => trendsOf({ postmortems, actionItems }, { bucket: 'month', ...query }, now);

it.each<[number[], number, number | null]>([
  [[], 0.5, null],
  [[7], 0.5, 7],
  [[7], 0.9, 7],
  [[4, 1, 3, 2], 0.5, 2],
  [[1, 2, 3, 4, 5], 0.5, 3],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
])('takes of %j at %s the value %s', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it('takes a value that was measured, that enough are no greater than, and that grows with the share', () => {
  const values = fc.array(fc.integer(), { minLength: 1, maxLength: 50 });
  const share = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(values, share, share, (all, a, b) => {
      const value = percentile(all, a / 100) ?? NaN;
      expect(all).toContain(value);
      const within = all.filter(each => each <= value).length;
      expect(within * 100).toBeGreaterThanOrEqual(a * all.length);
      const below = all.filter(each => each < value).length;
      expect(below * 100).toBeLessThan(a * all.length);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const lower = percentile(all, low / 100) ?? NaN;
      expect(lower).toBeLessThanOrEqual(percentile(all, high / 100) ?? NaN);
    }),
  );
});

it('counts the last 12 months in buckets, with the empty ones, and says what is left out', () => {
  const result = trends([
    postmortem('1', '2026-11-01', {}, took(60)),
    postmortem('2', '2026-11-25T11:00:00Z', { severity: 1 }, took(120)),
    postmortem('3', '2026-03-31T23:59:59Z', {}, took(-5, 'invalid_order')),
    postmortem('4', '2025-11-25', {}, took(9, 'imprecise')),
    postmortem('5', '2025-11-26'),
  ]);
  expect(trendsResponse.safeParse(result).error).toBeUndefined();
  expect(result).toMatchObject({
    from: '2025-11-26',
    to: '2026-11-26',
    total: 4,
  });
  expect(
    result.buckets.map(({ bucket, count }) => `${bucket} ${count}`),
  ).toEqual([
    '2025-11 1',
    '2025-12 0',
    '2026-01 0',
    '2026-02 0',
    '2026-03 1',
    ...['04', '05', '06', '07', '08', '09', '10'].map(each => `2026-${each} 0`),
    '2026-11 2',
  ]);
  expect(result.durations.timeToResolve).toEqual({
    count: 2,
    median: 60,
    p90: 120,
    excluded: { invalid_order: 1, missing: 1 },
  });
  expect(result.bySeverity.map(({ count }) => count)).toEqual([1, 3, 0, 0, 0]);
});

it('counts by quarter', () => {
  const query = { from: '2026-02-01', to: '2026-10-01', bucket: 'quarter' };
  const { buckets } = trends([postmortem('1', '2026-06-30')], [], query);
  expect(buckets.map(({ bucket, count }) => `${bucket} ${count}`)).toEqual([
    '2026-Q1 0',
    '2026-Q2 1',
    '2026-Q3 0',
  ]);
});

it('sums what each service and factor cost', () => {
  const [checkout, search] = [
    'component:default/checkout',
    'component:default/search',
  ];
  const cost = (entity: string, budgetConsumed: number | null) => ({
    sloRef: `${entity}/x`,
    budgetConsumed,
  });
  const result = trends([
    postmortem('1', '2026-11-01', {
      entityRefs: [checkout, search],
      sloImpacts: [
        cost(checkout, 0.25),
        cost(checkout, 0.5),
        cost(search, null),
      ],
      factorKinds: ['code', 'code', 'process'],
    }),
    postmortem('2', '2026-11-02', {
      entityRefs: [checkout],
      sloImpacts: [cost(checkout, 0.25)],
      factorKinds: ['code'],
    }),
  ]);
  expect(result.byEntity).toEqual([
    { entityRef: checkout, count: 2, budgetConsumed: 0.75, withoutBudget: 0 },
    { entityRef: search, count: 1, budgetConsumed: 0, withoutBudget: 1 },
  ]);
  expect(result.byFactor).toEqual([
    { factor: 'code', count: 2, budgetConsumed: 0.75 },
    { factor: 'process', count: 1, budgetConsumed: 0.5 },
  ]);
});

it('knows what recurred after it was to be prevented, also along a chain or in a circle', () => {
  const done = { status: 'done' as const, completedAt: '2025-02-01T00:00:00Z' };
  const result = trends(
    [
      postmortem('1', '2025-01-01', { recurrenceOf: ['3'] }),
      postmortem('2', '2026-10-01', { recurrenceOf: ['PM-1'] }),
      postmortem('3', '2026-11-01', { recurrenceOf: ['pm-2'] }),
      postmortem('4', '2026-11-01', { recurrenceOf: ['PM-9'] }),
      postmortem('9', '2025-01-01'),
    ],
    [
      action('1', done),
      action('9', { ...done, completedAt: '2026-11-02T00:00:00Z' }),
    ],
  );
  expect(result.recurrence).toEqual({ count: 3, afterPrevention: 2 });
});

it('says how action items fare', () => {
  const done = { status: 'done' as const };
  const { actions } = trends(
    [postmortem('1', '2026-11-01'), postmortem('2', '2026-11-01')],
    [
      action('1', { ...done, completedAt: '2026-11-20T23:00:00Z' }),
      action('1', { ...done, completedAt: '2026-11-21T00:00:00Z' }),
      action('1', {
        ...done,
        completedAt: '2026-11-21T00:00:00Z',
        zone: 'America/New_York',
      }),
      action('1', {
        ...done,
        completedAt: '2026-11-21T00:00:00Z',
        dueDate: null,
      }),
      action('2', { moveCount: 2 }),
      action('2', { dueDate: '2026-11-25', priority: 'P3' }),
      action('elsewhere'),
    ],
  );
  expect(actions).toMatchObject({
    completed: 4,
    onTime: 2,
    late: 1,
    withoutDate: 1,
    open: 2,
    overdue: 1,
    movedTwice: 1,
    postmortemsDone: { done: 1, of: 2 },
  });
  expect(actions.age[1]).toEqual({
    priority: 'P1',
    count: 1,
    median: 20,
    p90: 20,
  });
});
