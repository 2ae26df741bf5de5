import {
  SelectorNode,
  parsePromql,
  selectorsOf,
} from '@nines/backstage-plugin-slo-common';
import { capPairs } from '@nines/backstage-plugin-slo-node';

const METRIC_NAME = '__name__';

/**
 * Labels that an expression asks of all it looks at: `label="value"` in every selector. Empty where it cannot be parsed, as other
 * systems add to PromQL.
 */
export function pinnedLabels(expression: string): Record<string, string> {
  const parsed = parsePromql(expression);
  if (!parsed.ok) return {};
  const [first, ...others] = selectorsOf(parsed.value).map(pinsOf);
  if (!first) return {};
  const common = [...first].filter(([label, value]) =>
    others.every(pins => pins.get(label) === value),
  );
  return capPairs(Object.fromEntries(common));
}

function pinsOf({ matchers }: SelectorNode): ReadonlyMap<string, string> {
  return new Map(
    matchers
      .filter(
        ({ label, operator, value }) =>
          operator === '=' && value !== '' && label !== METRIC_NAME,
      )
      .map(({ label, value }) => [label, value]),
  );
}
