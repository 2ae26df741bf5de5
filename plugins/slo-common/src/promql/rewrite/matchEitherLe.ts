import { LabelMatcher, PromqlNode } from '../PromqlNode';
import { quoteRegex } from '../regexMatcher';
import { mapPromql } from './mapPromql';

/**
 * Lets `le="1"` and `le="1.0"` find each other's buckets: Prometheus 3 stores the second where earlier versions and other
 * systems store the first.
 *
 * @public
 */
export function matchEitherLe(tree: PromqlNode): PromqlNode {
  return mapPromql(tree, part =>
    part.kind === 'selector'
      ? { ...part, matchers: part.matchers.map(widen) }
      : part,
  );
}

function widen(matcher: LabelMatcher): LabelMatcher {
  const isWhole = /^\d+(?:\.0)?$/.test(matcher.value);
  if (matcher.label !== 'le' || matcher.operator !== '=' || !isWhole) {
    return matcher;
  }
  const whole = matcher.value.replace(/\.0$/, '');
  return {
    ...matcher,
    operator: '=~',
    value: `${whole}|${quoteRegex(`${whole}.0`)}`,
  };
}
