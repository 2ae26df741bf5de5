import { formatCompactCount } from './formatCompactCount';
import { formatCount } from './formatCount';
import { formatDuration } from './formatDuration';
import { formatInstant } from './formatInstant';
import { formatRate } from './formatRate';
import { formatTarget } from './formatTarget';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each<{ milliseconds: number; shown: string }>([
  { milliseconds: 0, shown: '0 s' },
  { milliseconds: 400, shown: '0 s' },
  { milliseconds: 45_000, shown: '45 s' },
  { milliseconds: 59_900, shown: '1 min' },
  { milliseconds: 90_000, shown: '1 min 30 s' },
  { milliseconds: 14 * MINUTE, shown: '14 min' },
  { milliseconds: 59.9 * MINUTE, shown: '1 h' },
  { milliseconds: 2 * HOUR + 5 * MINUTE, shown: '2 h 5 min' },
  { milliseconds: 9 * HOUR - 20_000, shown: '9 h' },
  { milliseconds: 3 * DAY + 4 * HOUR, shown: '3 d 4 h' },
  { milliseconds: 30 * DAY, shown: '30 d' },
  { milliseconds: -2 * HOUR, shown: '2 h' },
])('$milliseconds ms are $shown', ({ milliseconds, shown }) => {
  expect(plain(formatDuration(milliseconds))).toBe(shown);
});

it.each<{ target: number; shown: string }>([
  { target: 0.99, shown: '99 %' },
  { target: 0.999, shown: '99.9 %' },
  { target: 0.99995, shown: '99.995 %' },
  { target: 0.9999999, shown: '99.99999 %' },
  { target: 0, shown: '0 %' },
])('a target of $target is written $shown', ({ target, shown }) => {
  expect(plain(formatTarget(target))).toBe(shown);
});

it.each<{ rate: number; shown: string }>([
  { rate: 0, shown: '0 ×' },
  { rate: 0.001, shown: '< 0.01 ×' },
  { rate: 14.4, shown: '14.4 ×' },
  { rate: 1_200.4, shown: '1,200 ×' },
])('a burn rate of $rate is $shown', ({ rate, shown }) => {
  expect(plain(formatRate(rate))).toBe(shown);
});

it.each<{ count: number; shown: string }>([
  { count: 0, shown: '0' },
  { count: 950, shown: '950' },
  { count: 12_000, shown: '12 K' },
  { count: 1_250_000, shown: '1.25 M' },
  { count: -3_400_000_000, shown: '−3.4 B' },
])('where room is short, $count events are $shown', ({ count, shown }) => {
  expect(plain(formatCompactCount(count))).toBe(shown);
});

it('groups counts by thousands and keeps two digits of a fraction', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(formatCount(0.043)).toBe('0.04');
  expect(formatCount(-3)).toBe('−3');
});

it('names the day, the minute and the zone of an instant', () => {
  const shown = formatInstant('2026-11-20T12:00:00Z', {
    timeZone: 'Europe/Berlin',
  });
  expect(shown).toMatch(/^20 Nov 2026, 13:00 (CET|GMT\+1)$/);
});
