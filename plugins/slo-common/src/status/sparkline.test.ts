import { periodAt } from '../calendar';
import { Sums } from '../ledger';
import { Instant, Millis, MINUTE_MS, Ratio, Slot } from '../units';
import { SPARKLINE_POINTS, burnDown, sparklineSlots } from './sparkline';

const NOW = Date.UTC(2026, 10, 11, 12, 34) as Instant;
const slots = (...numbers: number[]) => numbers as Slot[];
const targets = [{ from: 0 as Instant, target: 0.9 as Ratio }];

it.each([1 / 24, 1, 7, 28, 30, 90, 365])(
  'looks at up to thirty points of %d days, where rows are kept',
  days => {
    const length = (days * 1_440 * MINUTE_MS) as Millis;
    const window = { kind: 'rolling', length, text: '' } as const;
    const found = sparklineSlots(periodAt(window, NOW), NOW);
    expect(found.length).toBeLessThanOrEqual(SPARKLINE_POINTS);
    expect(found.length).toBeGreaterThan(15);
    expect(found[0]).toBe((NOW - length) / MINUTE_MS);
    expect(found.at(-1)).toBe(NOW / MINUTE_MS);
    const unit = days > 4 ? 60 : 1;
    const inner = found.slice(1, -1);
    expect(inner.filter(slot => slot % unit !== 0)).toEqual([]);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  },
);

const sums = (bad: number, total: number, covered: number): Sums => ({
  good: total - bad,
  total,
  covered,
});

it('falls to what is left and leaves gaps where nothing was measured', () => {
  const counted = [
    sums(0, 0, 0),
    sums(1, 100, 60),
    sums(1, 100, 60),
    sums(5, 200, 120),
  ];
  const line = burnDown(slots(0, 1, 2, 3), [{ weight: 1, targets, counted }]);
  expect(line).toEqual([1, 0.95, null, 0.75]);
});

it('begins with a gap where the series began later', () => {
  const first = sums(0, 0, 0);
  const counted = [first, first, first, sums(0, 10, 60)];
  const line = burnDown(slots(0, 1, 2, 3), [{ weight: 1, targets, counted }]);
  expect(line).toEqual([null, null, null, 1]);
});

it('knows nothing of a series without rows', () => {
  const counted = [undefined, undefined];
  expect(burnDown(slots(0, 1), [{ weight: 1, targets, counted }])).toEqual([
    null,
    null,
  ]);
});

it('adds up the objectives of a composite by weight', () => {
  const counted = [sums(0, 0, 0), sums(1, 100, 60)];
  const member = { weight: 1, targets, counted };
  const line = burnDown(slots(0, 1), [member, { ...member, weight: 2 }]);
  expect(line).toEqual([1, 0.7]);
});

it('judges each step by the target of its time', () => {
  const counted = [sums(0, 0, 0), sums(0, 100, 60), sums(1, 200, 120)];
  const versions = [
    { from: 0 as Instant, target: 0.9 as Ratio },
    { from: MINUTE_MS as Instant, target: 0.99 as Ratio },
  ];
  const members = [{ weight: 1, targets: versions, counted }];
  expect(burnDown(slots(0, 1, 2), members)).toEqual([1, 1, 0.9091]);
});
