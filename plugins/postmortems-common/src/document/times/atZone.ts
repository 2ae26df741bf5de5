import { IANAZone } from 'luxon';
import { epochAtWall } from '../../instant/epochAtWall';

/** The instant at which a clock of a zone shows a time, both in milliseconds; of no zone, as if it were UTC. */
export function atZone(wall: number, zone: string | undefined): number {
  if (zone === undefined || zone === 'UTC') return wall;
  const offset = /^UTC([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (offset) {
    const [, sign, hours, minutes] = offset;
    const total = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return sign === '-' ? wall + total : wall - total;
  }
  return epochAtWall(wall, zone);
}

export function isZone(zone: string): boolean {
  return /^UTC(?:[+-]\d{2}:\d{2})?$/.test(zone) || IANAZone.isValidZone(zone);
}
