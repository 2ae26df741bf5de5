/**
 * The nominal types of the domain. A brand costs nothing at run time and keeps a ratio from being taken for a percentage,
 * and a point in time from being taken for a length of it.
 */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** A share, 0 to 1, kept to 9 decimals. @public */
export type Ratio = Brand<number, 'Ratio'>;

/** A point in time, in milliseconds since 1970-01-01T00:00:00Z. @public */
export type Instant = Brand<number, 'Instant'>;

/** A length of time, in milliseconds. @public */
export type Millis = Brand<number, 'Millis'>;

/**
 * A point of the ledger's grid, in whole UTC minutes since 1970. A slot names the minute that *ends* there: the row at slot
 * 10 holds all that was seen up to and including minute 10, 00 seconds.
 *
 * @public
 */
export type Slot = Brand<number, 'Slot'>;

/** The answer to something a user can get wrong. Bugs are thrown instead. @public */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const MINUTE_MS = 60_000;

/** The latest slot at or before an instant. */
export function slotAt(instant: Instant): Slot {
  return Math.floor(instant / MINUTE_MS) as Slot;
}

/** The instant at which a slot ends. */
export function slotEnd(slot: Slot): Instant {
  return (slot * MINUTE_MS) as Instant;
}

/** Rounds to the 9 decimals that a {@link Ratio} is kept to, and never to −0: the one place where ratios are rounded. */
export function toRatio(value: number): Ratio {
  return (Math.round(value * 1e9) / 1e9 + 0) as Ratio;
}

/** Closes a `switch` over a union: the compiler objects when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
