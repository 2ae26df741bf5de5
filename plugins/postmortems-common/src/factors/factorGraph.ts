import { WireFactor } from '../wire';

/** Of a factor, what makes the graph. @public */
export type FactorNode = Pick<WireFactor, 'id' | 'causedBy'>;

/** What there is to know of the graph of contributing factors. @public */
export type FactorGraph = {
  /** One for each edge that closes a cycle, its ids in the order of causes; without these edges there is none left. */
  readonly cycles: readonly (readonly string[])[];
  /** From an effect to its deepest cause: the five whys. The first of the longest, in the order of the factors. */
  readonly longestPath: readonly string[];
  /** Factors that nothing caused: where the analysis stops. */
  readonly roots: readonly string[];
  /** Factors that caused no other: where it starts. */
  readonly effects: readonly string[];
  /** Causes that are no factor. */
  readonly unknown: readonly { readonly id: string; readonly cause: string }[];
  /** Ids that stand more than once. */
  readonly repeated: readonly string[];
};

/** Reads the graph in time linear in its edges, cycles or not. @public */
export function factorGraph(factors: readonly FactorNode[]): FactorGraph {
  const nodes = new Map(factors.map(factor => [factor.id, factor]));
  const { cycles, order, closing } = walk(nodes);
  const caused = new Set(
    factors.flatMap(({ causedBy }) => causedBy.filter(id => nodes.has(id))),
  );
  const ids = factors.map(({ id }) => id);
  return {
    cycles,
    longestPath: longestPath(nodes, order, closing),
    roots: factors
      .filter(({ causedBy }) => !causedBy.some(id => nodes.has(id)))
      .map(({ id }) => id),
    effects: ids.filter(id => !caused.has(id)),
    unknown: factors.flatMap(({ id, causedBy }) =>
      causedBy.filter(cause => !nodes.has(cause)).map(cause => ({ id, cause })),
    ),
    repeated: repeatedOf(ids),
  };
}

function repeatedOf(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = ids.filter(id => seen.size === seen.add(id).size);
  return [...new Set(again)];
}

type Nodes = ReadonlyMap<string, FactorNode>;

/** Edges that close a cycle, by effect. */
type Closing = ReadonlyMap<string, ReadonlySet<string>>;

/** Depth first, without recursion: a chain of any length is fine. Causes come before effects in `order`. */
function walk(nodes: Nodes): {
  readonly cycles: string[][];
  readonly order: string[];
  readonly closing: Closing;
} {
  const cycles: string[][] = [];
  const order: string[] = [];
  const closing = new Map<string, Set<string>>();
  const done = new Set<string>();
  for (const start of nodes.keys()) {
    if (done.has(start)) continue;
    const path = [start];
    const depth = new Map([[start, 0]]);
    const next = [0];
    while (path.length > 0) {
      const id = path[path.length - 1];
      const cause = nodes.get(id)?.causedBy[next[next.length - 1]++];
      if (cause === undefined) {
        done.add(id);
        order.push(id);
        depth.delete(id);
        path.pop();
        next.pop();
      } else if (depth.has(cause)) {
        cycles.push(path.slice(depth.get(cause)));
        closing.set(id, (closing.get(id) ?? new Set()).add(cause));
      } else if (nodes.has(cause) && !done.has(cause)) {
        depth.set(cause, path.length);
        path.push(cause);
        next.push(0);
      }
    }
  }
  return { cycles, order, closing };
}

function longestPath(
  nodes: Nodes,
  order: readonly string[],
  closing: Closing,
): string[] {
  const best = new Map<string, { length: number; cause?: string }>();
  for (const id of order) {
    let found: { length: number; cause?: string } = { length: 1 };
    for (const cause of nodes.get(id)?.causedBy ?? []) {
      const length = (best.get(cause)?.length ?? -1) + 1;
      const isOpen = !closing.get(id)?.has(cause);
      if (isOpen && length > found.length) found = { length, cause };
    }
    best.set(id, found);
  }
  const lengthOf = (id: string) => best.get(id)?.length ?? 0;
  let [at] = [...nodes.keys()];
  for (const id of nodes.keys()) if (lengthOf(id) > lengthOf(at)) at = id;
  const path: string[] = [];
  for (let id: string | undefined = at; id !== undefined; ) {
    path.push(id);
    id = best.get(id)?.cause;
  }
  return path;
}
