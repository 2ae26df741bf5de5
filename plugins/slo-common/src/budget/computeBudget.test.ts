import fc from 'fast-check';
import { Ratio } from '../units';
import { compositeBudget } from './compositeBudget';
import { burnOf, computeBudget } from './computeBudget';
import { JudgedSums } from './types';

const COVERED = 1 as Ratio;

const part = (target: number, bad: number, total: number): JudgedSums => ({
  target: target as Ratio,
  sums: { good: total - bad, total, covered: 60 },
});

it.each<{
  name: string;
  parts: JudgedSums[];
  allowed: number;
  sli?: number;
  left?: number;
  burn?: number;
}>([
  {
    name: 'half spent',
    parts: [part(0.99, 50, 10_000)],
    allowed: 100,
    sli: 0.995,
    left: 0.5,
    burn: 0.5,
  },
  {
    name: 'spent to the last event',
    parts: [part(0.9, 10, 100)],
    allowed: 10,
    sli: 0.9,
    left: 0,
    burn: 1,
  },
  {
    name: 'overspent',
    parts: [part(0.9, 100, 100)],
    allowed: 10,
    sli: 0,
    left: -9,
    burn: 10,
  },
  {
    name: 'untouched',
    parts: [part(0.999, 0, 7)],
    allowed: 0.007,
    sli: 1,
    left: 1,
    burn: 0,
  },
  { name: 'without events', parts: [part(0.99, 0, 0)], allowed: 0 },
  { name: 'without parts', parts: [], allowed: 0 },
  {
    name: 'two targets, each for its time',
    parts: [part(0.9, 10, 1_000), part(0.99, 10, 1_000)],
    allowed: 110,
    sli: 0.99,
    left: 0.818181818,
    burn: 0.181818182,
  },
  {
    name: 'a target of 1 and no bad event',
    parts: [part(1, 0, 100)],
    allowed: 0,
    sli: 1,
    left: 1,
    burn: 0,
  },
  {
    name: 'a target of 1 and one bad event',
    parts: [part(1, 1, 100)],
    allowed: 0,
    sli: 0.99,
    left: 0,
  },
  {
    name: 'hardly any event, of which next to nothing is allowed to be bad',
    parts: [part(1, 8.9e-25, 8.9e-25), part(0, 5e-324, 5e-324)],
    allowed: 0,
    sli: 0,
    left: 0,
  },
  {
    name: 'a target of 0',
    parts: [part(0, 50, 100)],
    allowed: 100,
    sli: 0.5,
    left: 0.5,
    burn: 0.5,
  },
  {
    name: 'more good than events, as provisional rows may say',
    parts: [part(0.9, -5, 100)],
    allowed: 10,
    sli: 1,
    left: 1,
    burn: 0,
  },
])('$name', ({ parts, allowed, sli, left, burn }) => {
  const budget = computeBudget(parts, COVERED);
  expect(budget.allowed).toBeCloseTo(allowed);
  expect(budget.sli).toBe(sli);
  expect(budget.left).toBe(left);
  const rate = burnOf(budget);
  expect(rate === undefined ? rate : Math.round(rate * 1e9) / 1e9).toBe(burn);
});

const anyPart = fc
  .record({
    target: fc.double({ min: 0, max: 1, noNaN: true }),
    good: fc.double({ min: -10, max: 1e15, noNaN: true }),
    total: fc.double({ min: -10, max: 1e15, noNaN: true }),
  })
  .map(
    ({ target, good, total }): JudgedSums => ({
      target: target as Ratio,
      sums: { good, total, covered: 60 },
    }),
  );

it('never answers NaN or Infinity, nor an SLI outside 0 to 1', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 5 }), parts => {
      const budget = computeBudget(parts, COVERED);
      const composite = compositeBudget(
        parts.map(each => ({ weight: 2, parts: [each] })),
        COVERED,
      );
      const numbers = [budget, composite].flatMap(each => [
        ...Object.values(each),
        burnOf(each) ?? 0,
      ]);
      for (const number of numbers) {
        expect(Number.isFinite(number ?? 0)).toBe(true);
      }
      expect(budget.sli ?? 0).toBeGreaterThanOrEqual(0);
      expect(budget.sli ?? 0).toBeLessThanOrEqual(1);
      expect(budget.left ?? 1).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

it('is the same however a window is cut under one target', () => {
  const counts = fc.array(
    fc.record({ bad: fc.nat(1_000), more: fc.nat(1_000) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(counts, cuts => {
      const parts = cuts.map(({ bad, more }) => part(0.97, bad, bad + more));
      const sum = (pick: (each: JudgedSums) => number) =>
        parts.reduce((total, each) => total + pick(each), 0);
      const total = sum(({ sums }) => sums.total);
      const bad = total - sum(({ sums }) => sums.good);
      const whole = computeBudget([part(0.97, bad, total)], COVERED);
      const cut = computeBudget(parts, COVERED);
      expect(cut.bad).toBe(whole.bad);
      expect(cut.allowed).toBeCloseTo(whole.allowed, 6);
      expect(cut.left ?? 1).toBeCloseTo(whole.left ?? 1, 6);
    }),
  );
});

describe('a composite', () => {
  it.each<{
    name: string;
    parts: { weight: number; parts: JudgedSums[] }[];
    left?: number;
  }>([
    {
      name: 'adds the shares that its objectives spent, by weight',
      parts: [
        { weight: 1, parts: [part(0.99, 10, 10_000)] },
        { weight: 2, parts: [part(0.9, 100, 10_000)] },
      ],
      left: 0.7,
    },
    {
      name: 'is 1 − Σ weight × shortfall for equal slices, as OpenSLO says',
      parts: [
        { weight: 1, parts: [part(0.5, 5, 100)] },
        { weight: 1, parts: [part(0.5, 5, 100)] },
      ],
      left: 0.8,
    },
    {
      name: 'leaves out an objective without events',
      parts: [
        { weight: 1, parts: [part(0.99, 0, 0)] },
        { weight: 1, parts: [part(0.9, 5, 100)] },
      ],
      left: 0.5,
    },
    {
      name: 'is spent by one bad event where none is allowed',
      parts: [
        { weight: 0.1, parts: [part(1, 1, 100)] },
        { weight: 1, parts: [part(0.9, 0, 100)] },
      ],
      left: 0,
    },
    {
      name: 'has nothing to state without events',
      parts: [{ weight: 1, parts: [part(0.9, 0, 0)] }],
    },
    { name: 'has nothing to state without objectives', parts: [] },
  ])('$name', ({ parts, left }) => {
    expect(compositeBudget(parts, COVERED).left).toBe(left);
  });

  it('of one objective with weight 1 leaves what that leaves', () => {
    fc.assert(
      fc.property(anyPart, each => {
        const single = computeBudget([each], COVERED);
        const composite = compositeBudget(
          [{ weight: 1, parts: [each] }],
          COVERED,
        );
        expect(composite.left === undefined).toBe(single.left === undefined);
        expect(composite.left ?? 0).toBeCloseTo(single.left ?? 0, 6);
      }),
    );
  });
});
