import fc from 'fast-check';
import { DEFAULT_BUDGET_POLICY } from '../budget';
import { Instant, Ratio } from '../units';
import {
  DAY,
  MONTH,
  NOW,
  ROLLING,
  ago,
  ledger,
  measured,
} from './__testUtils__/history';
import { assess } from './assess';
import { requiredWindows } from './requiredWindows';

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
            source: { status: 'ok' },
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
