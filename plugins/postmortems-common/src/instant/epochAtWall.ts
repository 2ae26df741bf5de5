import { IANAZone } from 'luxon';

const MINUTE = 60_000;
/** No zone is further from UTC. */
const FURTHEST = 27 * 60 * MINUTE;

/**
 * The first instant at which a wall clock of a zone shows a time, both in milliseconds. A time that does not exist, because the clocks go
 * forward over it, is the instant at which they do.
 */
export function epochAtWall(wall: number, zone: string): number {
  const iana = IANAZone.create(zone);
  const offsetAt = (at: number) => Math.round(iana.offset(at) * MINUTE);
  const before = offsetAt(wall - FURTHEST);
  const after = offsetAt(wall + FURTHEST);
  const shown = [wall - before, wall - after].filter(
    at => at + offsetAt(at) === wall,
  );
  if (shown.length > 0) return Math.min(...shown);
  let [same, other] = [wall - FURTHEST, wall + FURTHEST];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (middle + offsetAt(middle) < wall) same = middle;
    else other = middle;
  }
  return other;
}
