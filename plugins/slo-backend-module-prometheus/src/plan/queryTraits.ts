import { PromqlNode, childrenOf } from '@nines/backstage-plugin-slo-common';

/** True when an expression adds several series up, so that a restart of one of them does not show. */
export function isAggregated(tree: PromqlNode): boolean {
  return hasPart(tree, part => part.kind === 'aggregation');
}

/** True when an expression has the values of counters: it reads no ranges, which would make growth of them. */
export function asksCounters(tree: PromqlNode): boolean {
  return !hasPart(
    tree,
    part => part.kind === 'matrix' || part.kind === 'subquery',
  );
}

function hasPart(
  tree: PromqlNode,
  matches: (part: PromqlNode) => boolean,
): boolean {
  return (
    matches(tree) || childrenOf(tree).some(child => hasPart(child, matches))
  );
}
