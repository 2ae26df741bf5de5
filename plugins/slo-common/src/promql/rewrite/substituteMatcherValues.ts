import { Result } from '../../units';
import { LabelMatcher, PromqlNode, SelectorNode } from '../PromqlNode';
import { quoteRegex } from '../regexMatcher';
import { childrenOf, mapPromql } from './mapPromql';

/** `${{ entity.metadata.name }}`, with the expression as its only group. */
const TEMPLATE = /\$\{\{\s*(.*?)\s*\}\}/g;

/**
 * Fills in `${{ … }}` in the values of label matchers. In a regular expression the value is quoted, so that it matches itself
 * and nothing else. Anywhere else, the name of a metric included, the template is refused.
 *
 * @param resolve - the value of an expression, undefined for one that has none
 * @public
 */
export function substituteMatcherValues(
  tree: PromqlNode,
  resolve: (expression: string) => string | undefined,
): Result<PromqlNode, string> {
  const misplaced = findMisplaced(tree);
  if (misplaced !== undefined) return { ok: false, error: misplaced };

  const unknown: string[] = [];
  const substitute = ({ label, operator, value }: LabelMatcher) => ({
    label,
    operator,
    value: value.replace(TEMPLATE, (template, expression: string) => {
      const resolved = resolve(expression);
      if (resolved === undefined) unknown.push(template);
      const isPattern = operator === '=~' || operator === '!~';
      return isPattern ? quoteRegex(resolved ?? '') : resolved ?? '';
    }),
  });
  const value = mapPromql(tree, part =>
    part.kind === 'selector'
      ? { ...part, matchers: part.matchers.map(substitute) }
      : part,
  );
  return unknown.length === 0
    ? { ok: true, value }
    : { ok: false, error: `${unknown[0]} has no value here` };
}

function findMisplaced(node: PromqlNode): string | undefined {
  const own = node.kind === 'selector' ? namesOf(node) : namesIn(node);
  const found = own.find(text => text.includes('${{'));
  if (found !== undefined) {
    return `'${found}' is not the value of a label matcher; only there may a template stand`;
  }
  for (const child of childrenOf(node)) {
    const misplaced = findMisplaced(child);
    if (misplaced !== undefined) return misplaced;
  }
  return undefined;
}

/** What names the metric of a selector, or a label. */
function namesOf({ name, matchers }: SelectorNode): readonly string[] {
  const named = matchers.filter(matcher => matcher.label === '__name__');
  return [
    ...(name === undefined ? [] : [name]),
    ...named.map(matcher => matcher.value),
    ...matchers.map(matcher => matcher.label),
  ];
}

function namesIn(node: PromqlNode): readonly string[] {
  switch (node.kind) {
    case 'string':
      return [node.value];
    case 'aggregation':
      return node.grouping?.labels ?? [];
    case 'binary':
      return [
        ...(node.matching?.labels ?? []),
        ...(node.matching?.many?.labels ?? []),
      ];
    default:
      return [];
  }
}
