import {
  MetricSource,
  Objective,
  Problem,
  SloDefinition,
  problemOf,
} from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';

/** Fed by `POST /push`, so that no module has to be there for it. */
const PUSH = 'push';

/** What the metrics systems that are configured here refuse in a definition, so that no number will come. */
export function checkSources(
  definition: SloDefinition,
  sources: readonly SliSource[],
): Problem[] {
  return definition.objectives.flatMap((objective, index) => {
    const found = checkObjective(objective, sources);
    return found
      ? problemOf(definition, {
          ...found,
          path: `spec.objectives[${index}]`,
          severity: 'error',
        })
      : [];
  });
}

type Finding = Pick<Problem, 'rule' | 'message' | 'hint'>;

function checkObjective(
  { indicator }: Objective,
  sources: readonly SliSource[],
): Finding | undefined {
  const metrics =
    indicator.kind === 'ratio'
      ? [indicator.part, indicator.total]
      : [indicator.metric];
  for (const metric of metrics) {
    const finding = checkMetric(metric, sources);
    if (finding) return finding;
  }
  const [{ type }] = metrics;
  const other = metrics.find(metric => metric.type !== type);
  if (other) {
    const message = `good and total come from '${type}' and '${other.type}'; one system has to count both`;
    return { rule: 'N5', message };
  }
  const refusal = sourceOf(type, sources)?.validate(indicator);
  return refusal === undefined ? undefined : { rule: 'N5', message: refusal };
}

function checkMetric(
  { type, source }: MetricSource,
  sources: readonly SliSource[],
): Finding | undefined {
  if (type === PUSH) return undefined;
  const known = sourceOf(type, sources);
  if (!known) {
    const types = [...sources.map(each => each.type), PUSH].sort();
    return {
      rule: 'N3',
      message: `this portal has no metric source of type '${type}'; it has: ${types.join(
        ', ',
      )}`,
    };
  }
  const names = known.status().map(({ instance }) => instance);
  if (source === undefined || names.includes(source)) return undefined;
  const message = `this portal has no ${type} instance '${source}'`;
  return names.length > 0
    ? { rule: 'N4', message: `${message}; it has: ${names.join(', ')}` }
    : { rule: 'N4', message: `${message}; none is configured` };
}

function sourceOf(type: string, sources: readonly SliSource[]) {
  return sources.find(source => source.type === type);
}
