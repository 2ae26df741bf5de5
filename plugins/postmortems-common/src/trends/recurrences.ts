import { TrendsResponse } from '../wire';
import { TrendAction, TrendPostmortem, TrendRows } from './TrendRows';

/**
 * How many postmortems are marked as the recurrence of another, and how many of these came after an item that was to prevent it was called
 * done: of any that the chain of recurrences leads back to.
 */
export function recurrenceTrends(
  counted: readonly TrendPostmortem[],
  { postmortems, actionItems }: TrendRows,
): TrendsResponse['recurrence'] {
  const known = new Map(
    postmortems.flatMap(each => [
      [each.id.toLowerCase(), each] as const,
      [each.ref.toLowerCase(), each] as const,
    ]),
  );
  const prevented = firstPrevention(actionItems);
  const recurring = counted.filter(each => each.recurrenceOf.length > 0);
  const afterPrevention = recurring.filter(each =>
    ancestorsOf(each, known).some(
      ({ id }) => (prevented.get(id) ?? Infinity) < each.at,
    ),
  );
  return { count: recurring.length, afterPrevention: afterPrevention.length };
}

/** When the first item of type `prevent` of each postmortem was done. */
function firstPrevention(
  items: readonly TrendAction[],
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { type, status, completedAt, postmortemId } of items) {
    const isDone = status === 'done' || status === 'verified';
    if (type !== 'prevent' || !isDone || completedAt === null) continue;
    const at = Date.parse(completedAt);
    first.set(postmortemId, Math.min(at, first.get(postmortemId) ?? Infinity));
  }
  return first;
}

/** Each once, and never itself: a chain that runs in a circle ends too. */
function ancestorsOf(
  start: TrendPostmortem,
  known: ReadonlyMap<string, TrendPostmortem>,
): TrendPostmortem[] {
  const found = new Set([start]);
  for (const each of found) {
    for (const ref of each.recurrenceOf) {
      const next = known.get(ref.toLowerCase());
      if (next) found.add(next);
    }
  }
  return [...found].slice(1);
}
