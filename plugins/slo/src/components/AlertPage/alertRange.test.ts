import { anAlertResponse } from '@nines/backstage-plugin-slo-common/testUtils';
import { alertRange } from './alertRange';

const MINUTE = 60_000;
const fired = '2026-11-20T11:48:00.000Z';
const now = Date.parse('2026-11-20T12:00:00.000Z');
const shown = (more: Parameters<typeof anAlertResponse>[0], at = now) => {
  const { from, to } = alertRange(
    anAlertResponse({ firedAt: fired, ...more }),
    at,
  );
  return {
    before: (Date.parse(fired) - from) / MINUTE,
    after: (to - Date.parse(fired)) / MINUTE,
  };
};

it('shows twice the longest window before it fired, until now', () => {
  expect(shown({})).toEqual({ before: 120, after: 12 });
});

it('shows an hour before an alert without windows', () => {
  const reasons = [{ kind: 'budget' as const, threshold: 0.5, spent: 0.51 }];
  expect(shown({ reasons })).toEqual({ before: 60, after: 12 });
});

it('ends half an hour after its end, or now', () => {
  const resolvedAt = '2026-11-20T11:58:00.000Z';
  expect(shown({ resolvedAt }).after).toBe(12);
  expect(shown({ resolvedAt }, now + 120 * MINUTE).after).toBe(40);
});

it('moves by the minute, not by the second', () => {
  expect(shown({}, now + 59_000)).toEqual(shown({}));
});

it('is never empty, also where the reader’s clock is behind', () => {
  expect(shown({}, Date.parse(fired) - 60 * MINUTE).after).toBe(10);
});
