import { LabelMatcher, PromqlNode } from '../PromqlNode';
import { mapPromql } from './mapPromql';

/**
 * Narrows every selector of a query by the given matchers. A selector's own matchers stay, so that a query can only see less
 * than before, whatever it asked for.
 *
 * @public
 */
export function addMatchers(
  tree: PromqlNode,
  matchers: readonly LabelMatcher[],
): PromqlNode {
  return mapPromql(tree, part => {
    if (part.kind !== 'selector') return part;
    const missing = matchers.filter(
      matcher => !part.matchers.some(own => isSame(own, matcher)),
    );
    return { ...part, matchers: [...part.matchers, ...missing] };
  });
}

function isSame(a: LabelMatcher, b: LabelMatcher): boolean {
  return (
    a.label === b.label && a.operator === b.operator && a.value === b.value
  );
}
