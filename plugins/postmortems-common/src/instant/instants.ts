import { Precision, WireInstant } from '../wire';

/** How far an instant of a precision may be off, in seconds. @public */
export const PRECISION_SECONDS: Readonly<
  Record<Exclude<Precision, 'unknown'>, number>
> = { second: 1, minute: 60, hour: 3_600, day: 86_400 };

/**
 * An instant of our own clock.
 *
 * @throws RangeError outside of the years 0 to 9999; what people write is read by {@link parseIsoInstant}.
 * @public
 */
export function toWireInstant(
  epochMs: number,
  precision: Exclude<Precision, 'unknown'> = 'second',
): WireInstant {
  return { at: toIso(epochMs), precision, sourceZone: 'UTC' };
}

/** ISO 8601 in UTC, without milliseconds where there are none. @public */
export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

/** Milliseconds since 1970; undefined where the time is not known. @public */
export function epochOf(
  instant: Pick<WireInstant, 'at'> | null | undefined,
): number | undefined {
  if (!instant?.at) return undefined;
  const epoch = Date.parse(instant.at);
  return Number.isNaN(epoch) ? undefined : epoch;
}
