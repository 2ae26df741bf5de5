import { Instant, MINUTE_MS } from '../units';
import { AlertFacts } from './AlertFacts';
import { HeldSince } from './AlertState';
import { reasonKey } from './reasons';
import { AlertReason } from './types';

/** What holds now. A burn that is over holds no longer, though its longer window remembers it. */
export function holdingOf(facts: AlertFacts): readonly AlertReason[] {
  return facts.status === 'known' && facts.calm
    ? facts.reasons.filter(({ kind }) => kind !== 'burn')
    : facts.reasons;
}

/** Nothing holds, as far as is known: less than evidence that it is over. */
export function isRecovered(facts: AlertFacts): boolean {
  return facts.status === 'known' && holdingOf(facts).length === 0;
}

/** Holding reasons, by whether they held for as long as they must. */
export type Sorted = {
  readonly ripe: readonly AlertReason[];
  readonly unripe: readonly AlertReason[];
  /** Since when the unripe ones hold, and those that nothing is known of. */
  readonly held: HeldSince;
  /** Since when the first of the ripe ones held. */
  readonly since: Instant;
};

/**
 * Sorts what holds by whether it may fire. Only time in which somebody looked counts: a gap in the evaluation, and time in
 * which a reason could not be judged, put its beginning off.
 */
export function sortByAge(input: {
  readonly facts: AlertFacts;
  /** Reasons that fired already: they wait no more, even where their wait was made longer. */
  readonly fired: readonly AlertReason[];
  readonly held: HeldSince;
  readonly seenAt: Instant;
  readonly now: Instant;
}): Sorted {
  const { facts, fired, now } = input;
  const passed = Math.max(0, now - input.seenAt);
  const began = (key: string): number =>
    Object.hasOwn(input.held, key)
      ? input.held[key] + Math.max(0, passed - MINUTE_MS)
      : now;
  const firedKeys = new Set(fired.map(reasonKey));
  const ripe: AlertReason[] = [];
  const unripe: AlertReason[] = [];
  const held: Record<string, Instant> = {};
  let since = now;
  for (const reason of holdingOf(facts)) {
    const key = reasonKey(reason);
    const from = Math.min(now, began(key)) as Instant;
    if (firedKeys.has(key) || now - from >= (reason.after ?? 0)) {
      ripe.push(reason);
      since = Math.min(since, from) as Instant;
    } else {
      unripe.push(reason);
      held[key] = from;
    }
  }
  if (facts.status === 'unknown') {
    for (const [key, from] of Object.entries(input.held)) {
      const isJudged = facts.reasons.some(reason => reasonKey(reason) === key);
      if (!isJudged) held[key] = Math.min(now, from + passed) as Instant;
    }
  }
  return { ripe, unripe, held, since };
}
