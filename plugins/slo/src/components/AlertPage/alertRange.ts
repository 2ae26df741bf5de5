import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { TimeRange } from '../charts/timeRange';

const MINUTE_MS = 60_000;
const LEAST_BEFORE_MS = 60 * MINUTE_MS;
const MOST_BEFORE_MS = 3 * 24 * 60 * MINUTE_MS;
const AFTER_MS = 30 * MINUTE_MS;

/**
 * The time in which an alert's chart shows it: its longest window before it fired, so that what filled it can be seen, until
 * half an hour after its end, or now. To the minute, so that the chart is not asked for anew each second.
 */
export function alertRange(
  alert: Pick<AlertResponse, 'firedAt' | 'resolvedAt' | 'reasons'>,
  now: number,
): TimeRange {
  const windows = alert.reasons.map(reason =>
    reason.kind === 'burn' ? reason.burn.longSeconds * 1000 : 0,
  );
  const before = Math.min(
    MOST_BEFORE_MS,
    Math.max(LEAST_BEFORE_MS, 2 * Math.max(0, ...windows)),
  );
  const fired = Date.parse(alert.firedAt);
  const end = alert.resolvedAt
    ? Math.min(now, Date.parse(alert.resolvedAt) + AFTER_MS)
    : now;
  const toMinute = (instant: number) =>
    Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return {
    from: toMinute(fired - before),
    to: toMinute(Math.max(end, fired + 10 * MINUTE_MS)),
  };
}
