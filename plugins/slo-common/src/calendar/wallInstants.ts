import { IANAZone } from 'luxon';
import { Instant, MINUTE_MS } from '../units';
import { FURTHEST_OFFSET_MS, WallTime } from './wallTime';

/**
 * The first and the last instant at which a wall clock of a zone shows a time. They differ where the clocks go back. A time
 * that does not exist, because the clocks go forward over it, is the instant at which they do.
 *
 * @throws if the zone is unknown; what a person writes is checked before.
 */
export function wallInstants(
  wall: WallTime,
  timeZone: string,
): { readonly first: Instant; readonly last: Instant } {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new Error(`'${timeZone}' is not an IANA time zone`);
  const offsetAt = (at: number) => zone.offset(at) * MINUTE_MS;
  const before = offsetAt(wall - FURTHEST_OFFSET_MS);
  const after = offsetAt(wall + FURTHEST_OFFSET_MS);
  const shown = [wall - before, wall - after].filter(
    at => at + offsetAt(at) === wall,
  );
  if (shown.length === 0) {
    const change = changeBetween(offsetAt, wall - after, wall - before);
    return { first: change, last: change };
  }
  return {
    first: Math.min(...shown) as Instant,
    last: Math.max(...shown) as Instant,
  };
}

/** The first instant, after `from` and up to `to`, at which the offset is another than at `from`. */
function changeBetween(
  offsetAt: (at: number) => number,
  from: number,
  to: number,
): Instant {
  const start = offsetAt(from);
  let [same, other] = [from, to];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === start) same = middle;
    else other = middle;
  }
  return other as Instant;
}

/** What a wall clock of a zone shows at an instant. */
export function wallTimeAt(at: Instant, timeZone: string): WallTime {
  return (at + IANAZone.create(timeZone).offset(at) * MINUTE_MS) as WallTime;
}
