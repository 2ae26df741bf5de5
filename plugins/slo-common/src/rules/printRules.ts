import { stringify } from 'yaml';
import { slug } from './RuleScheme';
import { RuleGroup } from './types';

/**
 * Rules as a rule file of Prometheus, or as a `PrometheusRule` of its operator.
 *
 * @param name - names the `PrometheusRule`.
 * @public
 */
export function printRules(
  groups: readonly RuleGroup[],
  options: {
    readonly format: 'prometheus' | 'operator';
    readonly name: string;
  },
): string {
  const body = { groups };
  const document =
    options.format === 'prometheus'
      ? body
      : {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'PrometheusRule',
          metadata: { name: slug(options.name).slice(0, 63) || 'slo' },
          spec: body,
        };
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
