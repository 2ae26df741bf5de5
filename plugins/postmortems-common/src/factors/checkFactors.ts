import { FactorNode, factorGraph } from './factorGraph';

/**
 * Why the factors make no graph without cycles, in a sentence; undefined where they do. Saving asks this, an import does not: it shows
 * what the gate finds.
 *
 * @public
 */
export function problemOfFactors(
  factors: readonly FactorNode[],
): string | undefined {
  const { cycles, repeated, unknown } = factorGraph(factors);
  if (repeated.length > 0) {
    return `factors: the id '${repeated[0]}' stands more than once: each factor has its own`;
  }
  if (cycles.length > 0) return `factors: ${cycleText(cycles[0])}`;
  if (unknown.length === 0) return undefined;
  const [{ id, cause }] = unknown;
  return `factors: '${id}' is caused by '${cause}', which is no factor: add it, or take the cause away`;
}

/** A cycle in words. */
export function cycleText(cycle: readonly string[]): string {
  if (cycle.length === 1) return `'${cycle[0]}' causes itself`;
  const path = [...cycle, cycle[0]].slice(0, 21).join(' ← ');
  const more = cycle.length > 20 ? ' …' : '';
  return `these cause each other in a circle: ${path}${more}. Take one of the causes away`;
}

/** Factors that may be named as a cause of another without closing a cycle. @public */
export function allowedCauses(
  factors: readonly FactorNode[],
  effect: string,
): string[] {
  const effects = new Map<string, string[]>();
  for (const { id, causedBy } of factors) {
    for (const cause of causedBy) {
      const known = effects.get(cause);
      if (known) known.push(id);
      else effects.set(cause, [id]);
    }
  }
  const reached = new Set([effect]);
  for (const id of reached) {
    for (const next of effects.get(id) ?? []) reached.add(next);
  }
  return factors.map(({ id }) => id).filter(id => !reached.has(id));
}

/** Whether ids are a path of causes, from an effect down. @public */
export function isFactorPath(
  factors: readonly FactorNode[],
  path: readonly string[],
): boolean {
  const nodes = new Map(factors.map(factor => [factor.id, factor]));
  return path.every((id, index) => {
    const cause = path[index + 1];
    const causes = nodes.get(id)?.causedBy;
    return causes && (cause === undefined || causes.includes(cause));
  });
}
