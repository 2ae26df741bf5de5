import { WireInstant } from '../wire';
import { PRECISION_SECONDS, epochOf } from './instants';

/** A time without a zone is at most so far from one of UTC. */
const FURTHEST_ZONE_SECONDS = 14 * 3_600;

/**
 * How much later than written an instant may be, in seconds; the minute counts as exact. An unknown one may be anywhere in its day.
 */
export function slackOf({ precision }: Pick<WireInstant, 'precision'>): number {
  const known = precision === 'unknown' ? 'day' : precision;
  const seconds = PRECISION_SECONDS[known];
  return seconds > 60 ? seconds : 0;
}

/** What one instant with a zone and one without add to what is not known of the time between them. */
export function zoneSlackOf(
  a: Pick<WireInstant, 'sourceZone'>,
  b: Pick<WireInstant, 'sourceZone'>,
): number {
  const isMixed = (a.sourceZone === undefined) !== (b.sourceZone === undefined);
  return isMixed ? FURTHEST_ZONE_SECONDS : 0;
}

/** Whether an instant lies before another however the two are read; undefined where one of them is not known. */
export function isCertainlyBefore(
  a: WireInstant,
  b: WireInstant,
): boolean | undefined {
  const [at, other] = [epochOf(a), epochOf(b)];
  if (at === undefined || other === undefined) return undefined;
  const apart = (other - at) / 1_000;
  return apart > 0 && apart >= slackOf(a) + zoneSlackOf(a, b);
}
