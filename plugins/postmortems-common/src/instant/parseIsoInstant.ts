import { IANAZone } from 'luxon';
import { Precision, WireInstant } from '../wire';
import { epochAtWall } from './epochAtWall';
import { toIso } from './instants';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * An ISO 8601 date or time, as precise as it is written. A time that names no zone is one of `zone`; without that it is read as if it
 * were UTC, and its `sourceZone` stays absent. Undefined for what is no date of the calendar, such as 30 February.
 *
 * @param zone - IANA name.
 * @public
 */
export function parseIsoInstant(
  text: string,
  zone?: string,
): WireInstant | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const wall = wallOf(match);
  if (wall === undefined) return undefined;
  const offset = offsetOf(match[8]);
  if (offset === null) return undefined;
  const isKnown = zone !== undefined && IANAZone.isValidZone(zone);
  const given = offset?.zone ?? (isKnown ? zone : undefined);
  const epoch =
    offset || !isKnown ? wall - (offset?.ms ?? 0) : epochAtWall(wall, zone);
  return {
    at: toIso(epoch),
    precision: precisionOf(match),
    sourceText: text.trim(),
    ...(given !== undefined && { sourceZone: given }),
  };
}

function precisionOf(match: RegExpExecArray): Precision {
  if (match[6] !== undefined) return 'second';
  if (match[5] !== undefined) return 'minute';
  return match[4] === undefined ? 'day' : 'hour';
}

/** Milliseconds as if the clock were one of UTC; undefined for what no clock shows. */
function wallOf(match: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0));
  if (year === 0 || hour > 23 || minute > 59 || second > 59) return undefined;
  const millis = Math.floor(Number(`0.${match[7] ?? 0}`) * 1_000);
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  const isReal =
    start.getUTCMonth() === month - 1 && start.getUTCDate() === day;
  const time = ((hour * 60 + minute) * 60 + second) * 1_000 + millis;
  return isReal ? start.getTime() + time : undefined;
}

/** Undefined where none is given, null for what is no offset. */
function offsetOf(
  text: string | undefined,
): { readonly ms: number; readonly zone: string } | null | undefined {
  if (text === undefined) return undefined;
  if (/^z$/i.test(text)) return { ms: 0, zone: 'UTC' };
  const [hours, minutes] = [text.slice(1, 3), text.slice(3).replace(':', '')];
  const total = Number(hours) * 60 + Number(minutes || 0);
  if (total > 18 * 60 || Number(minutes || 0) > 59) return null;
  const sign = text.startsWith('-') ? -1 : 1;
  const zone = `UTC${text[0]}${hours}:${minutes || '00'}`;
  return { ms: sign * total * 60_000, zone: total === 0 ? 'UTC' : zone };
}
