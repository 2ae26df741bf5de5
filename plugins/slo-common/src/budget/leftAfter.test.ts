import { Ratio } from '../units';
import { compositeBudget } from './compositeBudget';
import { BurnDownPart, leftAfter } from './leftAfter';
import { JudgedSums } from './types';

const of = (target: number, bad: number, total: number): JudgedSums[] => [
  { target: target as Ratio, sums: { good: total - bad, total, covered: 60 } },
];

it.each<{ name: string; parts: BurnDownPart[]; left: number }>([
  {
    name: 'is whole before the first event, of a composite too',
    parts: [
      { weight: 1, spent: [], whole: of(0.9, 50, 1_000) },
      { weight: 2, spent: [], whole: of(0.99, 5, 1_000) },
    ],
    left: 1,
  },
  {
    name: 'weighs first events by the allowance of all of the window',
    parts: [{ weight: 1, spent: of(0.9, 5, 5), whole: of(0.9, 50, 1_000) }],
    left: 0.95,
  },
  {
    name: 'does so for each objective of a composite, by weight',
    parts: [
      { weight: 1, spent: of(0.9, 5, 5), whole: of(0.9, 50, 1_000) },
      { weight: 2, spent: of(0.99, 1, 10), whole: of(0.99, 5, 1_000) },
    ],
    left: 1 - 0.05 - 2 * 0.1,
  },
  {
    name: 'is spent by the first event where none is allowed',
    parts: [{ weight: 1, spent: of(1, 1, 5), whole: of(1, 1, 9) }],
    left: 0,
  },
])('$name', ({ parts, left }) => {
  expect(leftAfter(parts)).toBeCloseTo(left, 9);
});

it('is unknown without events', () => {
  const parts = [{ weight: 1, spent: [], whole: of(0.9, 0, 0) }];
  expect(leftAfter(parts)).toBeUndefined();
});

it('ends at what the composite budget has left', () => {
  const whole = [of(0.9, 50, 1_000), of(0.99, 5, 1_000)];
  const parts = whole.map((all, index) => ({ weight: index + 1, parts: all }));
  const ended = parts.map(({ weight, parts: all }) => ({
    weight,
    spent: all,
    whole: all,
  }));
  const { left } = compositeBudget(parts, 1 as Ratio);
  expect(leftAfter(ended)).toBeCloseTo(left ?? NaN, 9);
});
