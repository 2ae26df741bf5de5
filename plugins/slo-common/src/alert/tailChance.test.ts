import fc from 'fast-check';
import { tailChance } from './tailChance';

it.each<{ bad: number; total: number; rate: number; chance: number }>([
  { bad: 1, total: 10, rate: 0.001, chance: 9.955e-3 },
  { bad: 2, total: 10, rate: 0.001, chance: 4.476e-5 },
  { bad: 3, total: 100, rate: 0.001, chance: 1.504e-4 },
  { bad: 3, total: 50, rate: 0.001, chance: 1.892e-5 },
  { bad: 5, total: 10, rate: 0.2, chance: 3.279e-2 },
  { bad: 10, total: 10, rate: 0.5, chance: 9.766e-4 },
])(
  'of $total events at $rate at least $bad are bad with a chance of $chance',
  ({ bad, total, rate, chance }) => {
    expect(tailChance(bad, total, rate) / chance).toBeCloseTo(1, 3);
  },
);

it.each<{ name: string; bad: number; total: number; rate: number; is: number }>(
  [
    { name: 'no bad event', bad: 0, total: 10, rate: 0.1, is: 1 },
    { name: 'no event', bad: 0, total: 0, rate: 0.1, is: 1 },
    { name: 'part of a bad event', bad: 0.9, total: 10, rate: 0.1, is: 1 },
    { name: 'no more than is expected', bad: 10, total: 100, rate: 0.1, is: 1 },
    { name: 'what cannot be', bad: 1, total: 10, rate: 0, is: 0 },
    { name: 'what must be', bad: 10, total: 10, rate: 1, is: 1 },
  ],
)('answers $is for $name', ({ bad, total, rate, is }) => {
  expect(tailChance(bad, total, rate)).toBe(is);
});

/** The same from its definition, term by term. */
function bySumming(bad: number, total: number, rate: number): number {
  let below = 0;
  let term = (1 - rate) ** total;
  for (let k = 0; k < bad; k += 1) {
    below += term;
    term *= (((total - k) / (k + 1)) * rate) / (1 - rate);
  }
  return 1 - below;
}

it('is what its definition says, and never more', () => {
  const total = fc.integer({ min: 1, max: 300 });
  const rate = fc.double({ min: 1e-4, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(total, fc.nat(300), rate, (n, some, p) => {
      const k = Math.min(some, n);
      const chance = tailChance(k, n, p);
      const exact = bySumming(k, n, p);
      // Up to the mean it answers 1, far above it a bound
      expect(chance).toBeGreaterThanOrEqual(exact - 1e-9);
      const most = k > n * p ? exact + 1e-8 : 1;
      expect(chance).toBeLessThanOrEqual(most);
    }),
  );
});

it('never grows with another bad event, also among a million', () => {
  const total = fc.integer({ min: 1, max: 1_000_000 });
  const rate = fc.double({ min: 1e-6, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(total, rate, fc.nat(50), (n, p, more) => {
      const k = Math.min(n, Math.ceil(n * p) + more);
      const chance = tailChance(k, n, p);
      const next = tailChance(Math.min(n, k + 1), n, p);
      expect(next).toBeLessThanOrEqual(chance * (1 + 1e-6) + 1e-9);
      expect(Number.isFinite(chance)).toBe(true);
    }),
  );
});
