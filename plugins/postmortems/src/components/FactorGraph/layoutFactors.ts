import {
  WireFactor,
  factorGraph,
} from '@nines/backstage-plugin-postmortems-common';

/** Where a factor stands in the drawing: effects on the left, what caused them further right. */
export type PlacedFactor = {
  readonly factor: WireFactor;
  /** In the order of the list, from 1. */
  readonly number: number;
  readonly column: number;
  readonly row: number;
};

/** An arrow from a cause to its effect. */
export type FactorEdge = {
  readonly cause: PlacedFactor;
  readonly effect: PlacedFactor;
};

/** The drawing of a graph of factors. */
export type FactorLayout = {
  readonly placed: readonly PlacedFactor[];
  readonly edges: readonly FactorEdge[];
  readonly columns: number;
  readonly rows: number;
};

/** Each factor one column right of the furthest of its effects. An edge that closes a circle, as an import may have, moves nothing. */
export function layoutFactors(factors: readonly WireFactor[]): FactorLayout {
  const columns = columnsOf(factors);
  const used: number[] = [];
  const placed = factors.map((factor, index) => {
    const column = columns.get(factor.id) ?? 0;
    const row = used[column] ?? 0;
    used[column] = row + 1;
    return { factor, number: index + 1, column, row };
  });
  const byId = new Map(placed.map(place => [place.factor.id, place]));
  const edges = placed.flatMap(effect =>
    effect.factor.causedBy.flatMap(id => {
      const cause = byId.get(id);
      return cause ? [{ cause, effect }] : [];
    }),
  );
  return {
    placed,
    edges,
    columns: used.length,
    rows: Math.max(0, ...used.map(count => count ?? 0)),
  };
}

function columnsOf(factors: readonly WireFactor[]): Map<string, number> {
  const columns = new Map(factors.map(({ id }) => [id, 0]));
  const isAcyclic = factorGraph(factors).cycles.length === 0;
  // A path without circles is shorter than there are factors
  for (let round = 1; round < factors.length; round++) {
    let isMoved = false;
    for (const { id, causedBy } of factors) {
      const next = (columns.get(id) ?? 0) + 1;
      for (const cause of causedBy) {
        const at = columns.get(cause);
        if (at === undefined || at >= next) continue;
        columns.set(cause, next);
        isMoved = true;
      }
    }
    if (!isMoved || !isAcyclic) break;
  }
  return columns;
}
