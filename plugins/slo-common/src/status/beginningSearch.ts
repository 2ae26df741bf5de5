import { Slot } from '../units';

/**
 * A search for the row at which a condition began that holds now: backwards in steps that double, until it does not hold, then
 * by halves between the two. It asks about two questions for each doubling of the distance, so a year takes forty. A lapse
 * that is shorter than half the distance to now may be stepped over.
 *
 * @public
 */
export type BeginningSearch = {
  /** Where the search set out. */
  readonly now: Slot;
  /** Nothing is known before it. */
  readonly floor: Slot;
  /** The earliest slot that is known to hold. */
  readonly holds: Slot;
  /** The latest slot before it that is known not to. */
  readonly fails?: Slot;
};

/** The slot to look at next; undefined once `holds` is the beginning, as far as rows tell. @public */
export function nextProbe(search: BeginningSearch): Slot | undefined {
  const { now, floor, holds, fails } = search;
  if (fails !== undefined) {
    return holds - fails > 1
      ? (Math.floor((holds + fails) / 2) as Slot)
      : undefined;
  }
  if (holds <= floor) return undefined;
  return Math.max(floor, holds - Math.max(1, now - holds)) as Slot;
}

/** @public */
export function narrow(
  search: BeginningSearch,
  probe: Slot,
  isHeld: boolean,
): BeginningSearch {
  return isHeld ? { ...search, holds: probe } : { ...search, fails: probe };
}
