import { Instant } from '../units';

/** How many messages a receiver may get at once. @public */
export type TokenBucket = {
  readonly tokens: number;
  readonly refilledAt: Instant;
};

/** Share of the receiver's limit that is used steadily, and at most at once: together always below it, over any minute. */
const STEADY = 5 / 6;
const BURST = 1 / 12;

/** Most messages that may go at once to a receiver that takes so many in a minute: at least one. @public */
export function burstOf(perMinute: number): number {
  return Math.max(1, Math.floor(perMinute * BURST));
}

/**
 * What is in the bucket now. It fills with five sixths of what the receiver takes and holds a twelfth of a minute's, so that no
 * minute sees more than eleven twelfths of the limit, whatever the receiver's own window starts at. A clock that went back
 * fills nothing.
 *
 * @public
 */
export function refillBucket(
  bucket: TokenBucket,
  perMinute: number,
  now: Instant,
): TokenBucket {
  const elapsed = Math.max(0, now - bucket.refilledAt);
  const gained = (elapsed * perMinute * STEADY) / 60_000;
  return {
    tokens: Math.min(burstOf(perMinute), bucket.tokens + gained),
    refilledAt: now,
  };
}
