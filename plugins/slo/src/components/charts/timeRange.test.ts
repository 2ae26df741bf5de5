import { formatTick, timeTicks } from './axisTime';
import { moveRange, rangeBetween, scaleRange } from './timeRange';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it('zooms around the middle, never closer than ten minutes', () => {
  expect(scaleRange({ from: 0, to: 4 * HOUR }, 0.5)).toEqual({
    from: HOUR,
    to: 3 * HOUR,
  });
  const { from, to } = scaleRange({ from: 0, to: HOUR / 6 }, 0.5);
  expect(to - from).toBe(HOUR / 6);
});

it('moves by a share of what is shown', () => {
  expect(moveRange({ from: 0, to: HOUR }, -0.5)).toEqual({
    from: -HOUR / 2,
    to: HOUR / 2,
  });
});

it('takes a range dragged in either direction, and none that is too short to see', () => {
  expect(rangeBetween(2 * HOUR, HOUR)).toEqual({ from: HOUR, to: 2 * HOUR });
  expect(rangeBetween(0, 1000)).toBeUndefined();
});

it.each([
  { length: HOUR, step: HOUR / 6 },
  { length: DAY, step: 6 * HOUR },
  { length: 30 * DAY, step: 7 * DAY },
  { length: 365 * DAY, step: 91 * DAY },
])('labels $length ms every $step ms', ({ length, step }) => {
  const from = Date.parse('2026-10-21T12:00:00Z');
  const ticks = timeTicks({ from, to: from + length });
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks[1] - ticks[0]).toBe(step);
  expect(ticks.every(tick => tick >= from && tick <= from + length)).toBe(true);
});

it('names days on long ranges and hours on short ones', () => {
  const noon = new Date(2026, 10, 20, 12).getTime();
  expect(formatTick(noon, { from: noon, to: noon + 30 * DAY })).toBe('20 Nov');
  expect(formatTick(noon, { from: noon, to: noon + DAY })).toBe('12:00');
});
