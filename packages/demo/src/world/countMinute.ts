import { MinuteCounts, Service } from './Service';
import { wholeNumber } from './noise';

const MINUTES_PER_DAY = 1_440;

/** Quiet at night, busiest in the afternoon (UTC), a third less at weekends; 1 on average. */
function demand(minuteOfEpoch: number): number {
  const ofDay = (minuteOfEpoch % MINUTES_PER_DAY) / MINUTES_PER_DAY;
  const day = Math.floor(minuteOfEpoch / MINUTES_PER_DAY) + 4; // 1970-01-01 was a Thursday
  const isWeekend = day % 7 === 6 || day % 7 === 0;
  return (1 - 0.6 * Math.cos(2 * Math.PI * (ofDay - 2 / 24))) *
    (isWeekend ? 0.7 : 1.12);
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
  const { name } = service;
  const hour = (minute - bornAt) / 60;
  if (hour >= (service.silentFrom ?? Infinity)) return undefined;
  const incident = service.incidents.find(i => hour >= i.from && hour < i.to);
  const expected = service.requestsPerMinute * demand(minute);
  const requests = wholeNumber(expected, `${name} requests`, minute);
  const part = (share: number, what: string) =>
    Math.min(requests, wholeNumber(requests * share, `${name} ${what}`, minute));
  return {
    requests,
    failed: part(incident?.errors ?? service.errors, 'failed'),
    slow: part(incident?.slow ?? service.slow, 'slow'),
    up: !incident?.down,
  };
}
