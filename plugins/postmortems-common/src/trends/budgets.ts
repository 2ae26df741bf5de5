import { TrendsResponse } from '../wire';
import { TrendPostmortem } from './TrendRows';

/** The largest share of a budget that a postmortem cost; null where none is known. @public */
export function largestBudget(
  sloImpacts: TrendPostmortem['sloImpacts'],
): number | null {
  const known = sloImpacts.flatMap(
    ({ budgetConsumed }) => budgetConsumed ?? [],
  );
  return known.length === 0 ? null : Math.max(...known);
}

/** By kind of factor: a postmortem counts once for each kind that it names. */
export function byFactor(
  postmortems: readonly TrendPostmortem[],
): TrendsResponse['byFactor'] {
  const sums = new Map<string, { count: number; budgetConsumed: number }>();
  for (const { factorKinds, sloImpacts } of postmortems) {
    for (const factor of new Set(factorKinds)) {
      const sum = sums.get(factor) ?? { count: 0, budgetConsumed: 0 };
      sum.count += 1;
      sum.budgetConsumed += largestBudget(sloImpacts) ?? 0;
      sums.set(factor, sum);
    }
  }
  return [...sums]
    .map(([factor, sum]) => ({ factor, ...sum }))
    .sort((a, b) => b.count - a.count || (a.factor < b.factor ? -1 : 1));
}

/** By entity: the largest share that an SLO of its own lost in each postmortem. The most costly first. */
export function byEntity(
  postmortems: readonly TrendPostmortem[],
): TrendsResponse['byEntity'] {
  const sums = new Map<string, TrendsResponse['byEntity'][number]>();
  for (const { entityRefs, sloImpacts } of postmortems) {
    for (const entityRef of new Set(entityRefs)) {
      const own = `${entityRef.toLowerCase()}/`;
      const lost = largestBudget(
        sloImpacts.filter(({ sloRef }) => sloRef.toLowerCase().startsWith(own)),
      );
      const sum = sums.get(entityRef) ?? {
        entityRef,
        count: 0,
        budgetConsumed: 0,
        withoutBudget: 0,
      };
      sum.count += 1;
      sum.budgetConsumed += lost ?? 0;
      sum.withoutBudget += lost === null ? 1 : 0;
      sums.set(entityRef, sum);
    }
  }
  return [...sums.values()].sort(
    (a, b) =>
      b.budgetConsumed - a.budgetConsumed ||
      b.count - a.count ||
      (a.entityRef < b.entityRef ? -1 : 1),
  );
}
