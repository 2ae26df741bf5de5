import {
  MINUTE_MS,
  PromqlNode,
  SelectorNode,
  childrenOf,
  printPromql,
} from '@nines/backstage-plugin-slo-common';

const DAY_MS = 24 * 60 * MINUTE_MS;

/** Nothing that counts the events of a minute looks back further. */
const FURTHEST_DAYS = 90;

/** One name, or several to choose from; any other pattern may mean all there are. */
const NAMES = /^[a-zA-Z_:][\w:]*(\|[a-zA-Z_:][\w:]*)*$/;

/**
 * Why a query could read without bound what its Prometheus holds, each minute anew: a selector that names no metric, a range of
 * years. Undefined where it does not.
 */
export function findUnbounded(node: PromqlNode): string | undefined {
  if (node.kind === 'selector' && !isNamed(node)) {
    return `A selector needs a metric name: ${printPromql(
      node,
    )} may mean every series`;
  }
  if (
    (node.kind === 'matrix' || node.kind === 'subquery') &&
    node.range.kind === 'fixed' &&
    node.range.length > FURTHEST_DAYS * DAY_MS
  ) {
    const days = Math.round(node.range.length / DAY_MS);
    return `A range of ${days} days exceeds the ${FURTHEST_DAYS} that are allowed`;
  }
  for (const child of childrenOf(node)) {
    const found = findUnbounded(child);
    if (found) return found;
  }
  return undefined;
}

function isNamed({ name, matchers }: SelectorNode): boolean {
  if (name) return true;
  return matchers.some(
    ({ label, operator, value }) =>
      label === '__name__' &&
      (operator === '='
        ? value !== ''
        : operator === '=~' && NAMES.test(value)),
  );
}
