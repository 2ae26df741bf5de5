import { MinuteCounts, Service } from './Service';
import { seedOf, wholeNumber } from './noise';

const MINUTES_PER_DAY = 1_440;

/** Quieter at night, busiest in the afternoon (UTC), less at weekends; 1 on average. */
function demand(minuteOfEpoch: number): number {
  const ofDay = (minuteOfEpoch % MINUTES_PER_DAY) / MINUTES_PER_DAY;
  const day = Math.floor(minuteOfEpoch / MINUTES_PER_DAY) + 4; // 1970-01-01 was a Thursday
  const isWeekend = day % 7 === 6 || day % 7 === 0;
  const ofHour = 1 - 0.35 * Math.cos(2 * Math.PI * (ofDay - 2 / 24));
  return ofHour * (isWeekend ? 0.9 : 1.04);
}

/**
 * What a service counted in one minute: the same answer for the same arguments, in whole events.
 *
 * @param minute - UTC minutes since 1970, the start of the minute
 * @param bornAt - the minute of the demo's first start
 */
export function countMinute(
  service: Service,
  minute: number,
  bornAt: number,
): MinuteCounts | undefined {
  const hour = (minute - bornAt) / 60;
  if (hour >= (service.silentFrom ?? Infinity)) return undefined;
  const incident = service.incidents.find(i => hour >= i.from && hour < i.to);
  const seed = seedOf(service.name);
  const expected = service.requestsPerMinute * demand(minute);
  const requests = wholeNumber(expected, seed, minute);
  const part = (share: number, salt: number) =>
    Math.min(requests, wholeNumber(requests * share, seed + salt, minute));
  return {
    requests,
    failed: part(incident?.errors ?? service.errors, 1),
    slow: part(incident?.slow ?? service.slow, 2),
    up: !incident?.down,
  };
}
