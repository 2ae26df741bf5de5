import { SLO_LOCATION_ANNOTATION } from '../../annotations';

/**
 * What an entity without SLOs needs to get its first one, ready to be copied.
 *
 * @public
 */
export type Starter = {
  /** For `metadata.annotations` of its descriptor, as YAML. */
  readonly annotation: string;
  /** Where to put the file, relative to the descriptor. */
  readonly path: string;
  /** OpenSLO that is valid in strict mode; its queries are a guess to be adapted. */
  readonly file: string;
};

/**
 * Writes the starter of an entity: the share of requests that did not fail, over four weeks.
 *
 * @param entity - `name`: its `metadata.name`. `metricsInstance`: the instance that its annotation names, if any.
 * @public
 */
export function createStarter(entity: {
  readonly name: string;
  readonly metricsInstance?: string;
}): Starter {
  const { name, metricsInstance: source } = entity;
  const label = toLabel(name);
  const job = `job=${JSON.stringify(name)}`;
  const metricSource = (query: string) =>
    [
      '          metricSource:',
      ...(source && isLabel(source)
        ? [`            metricSourceRef: ${quote(source)}`]
        : []),
      '            type: Prometheus',
      '            spec:',
      `              query: ${quote(query)}`,
    ].join('\n');
  const file = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${quote(`${label}-availability`)}
  displayName: Availability
spec:
  description: Requests that did not fail.
  service: ${quote(name)}
  indicator:
    metadata:
      name: ${quote(`${label}-requests`)}
    spec:
      ratioMetric:
        counter: true
        bad:
${metricSource(`http_requests_total{${job}, code=~"5.."}`)}
        total:
${metricSource(`http_requests_total{${job}}`)}
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Good
      target: 0.999
`;
  return {
    annotation: `${SLO_LOCATION_ANNOTATION}: dir:./slo`,
    path: 'slo/availability.yaml',
    file,
  };
}

/** A DNS label that leaves room for a suffix. */
function toLabel(name: string): string {
  const label = name
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-$/g, '');
  return label || 'service';
}

function isLabel(text: string): boolean {
  return /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text);
}

/** As YAML; in quotes unless it is a plain word, so that no name is read as a number or a boolean. */
function quote(text: string): string {
  const isPlain =
    /^[a-z][-a-z0-9]*[a-z0-9]$/.test(text) &&
    !['true', 'false', 'null'].includes(text);
  return isPlain ? text : `'${text.replace(/'/g, "''")}'`;
}
