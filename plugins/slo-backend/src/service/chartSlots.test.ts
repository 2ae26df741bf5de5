import fc from 'fast-check';
import { Instant, MINUTE_MS, Slot } from '@nines/backstage-plugin-slo-common';
import { chartSlots, usualStep } from './chartSlots';

const minute = (count: number) => (count * MINUTE_MS) as Instant;

it.each([
  { name: 'an hour by the minute', minutes: 60, points: 720, step: 60 },
  { name: 'a day by two minutes', minutes: 1_440, points: 722, step: 120 },
  { name: '30 days by two hours', minutes: 43_200, points: 362, step: 7_200 },
])('looks at $name', ({ minutes, points, step }) => {
  const from = 29_600_040;
  const slots = chartSlots(minute(from), minute(from + minutes), points);
  expect(usualStep(slots)).toBe(step);
});

it('holds both ends, ascends, and keeps to its limit', () => {
  const start = fc.integer({ min: 1, max: 30_000_000 });
  const length = fc.integer({ min: 1, max: 600_000 });
  const limit = fc.integer({ min: 2, max: 720 });
  fc.assert(
    fc.property(start, length, limit, (from, minutes, points) => {
      const slots = chartSlots(minute(from), minute(from + minutes), points);
      expect(slots.length).toBeLessThanOrEqual(points);
      expect([slots[0], slots.at(-1)]).toEqual([from, from + minutes]);
      const ascending = [...new Set(slots)].sort((a, b) => a - b);
      expect(slots).toEqual(ascending);
    }),
  );
});

it('tells the usual distance, whatever lies closer', () => {
  expect(usualStep([0, 60, 61, 62, 120, 180, 240] as Slot[])).toBe(3_600);
});
