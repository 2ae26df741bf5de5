import fc from 'fast-check';
import { suggestSeverity } from './suggestSeverity';

const loss = (budgetConsumed: number | null, minutes: number) => ({
  sloRef: 'component:default/checkout/success',
  windowStart: '2026-03-02T00:00:00Z',
  windowEnd: new Date(
    Date.parse('2026-03-02T00:00:00Z') + minutes * 60_000,
  ).toISOString(),
  budgetConsumed,
});

it.each<[number | null, number, number | null]>([
  [0.11, 60, 2],
  [0.1, 60, 3],
  [0.11, 20, 2],
  [0.11, 120, 3],
  [0.51, 30, 1],
  [1.1, 6_000, 2],
  [0.02, 60, 4],
  [0.001, 60, 4],
  [0, 60, null],
  [null, 60, null],
])('suggests for a loss of %s in %s minutes %s', (share, minutes, severity) => {
  expect(suggestSeverity([loss(share, minutes)])?.severity ?? null).toBe(
    severity,
  );
});

it('says why, of the worst', () => {
  expect(
    suggestSeverity([loss(0.01, 60), loss(0.23, 34), loss(null, 60)]),
  ).toEqual({
    severity: 2,
    because:
      'component:default/checkout/success lost 23 % of its budget in 34 min: more than 10 % in an hour suggests severity 2.',
  });
});

it('never suggests less for a greater loss', () => {
  const share = fc.double({ min: 0, max: 3, noNaN: true });
  const minutes = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(share, share, minutes, (a, b, length) => {
      const severityOf = (each: number) =>
        suggestSeverity([loss(each, length)])?.severity ?? 6;
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(severityOf(more)).toBeLessThanOrEqual(severityOf(less));
    }),
  );
});
