/** OpenSLO text of an SLO that counts with a metric source of a type. */
export function openSlo(
  changes: {
    name?: string;
    target?: number;
    type?: string;
    query?: string;
    source?: string;
  } = {},
): string {
  const { name = 'availability', target = 0.98, type = 'Prometheus' } = changes;
  const { query = 'http_requests_total', source } = changes;
  const metric = (events: string) => `
          metricSource:${
            source === undefined
              ? ''
              : `\n            metricSourceRef: ${source}`
          }
            type: ${type}
            spec:
              query: ${query}{events="${events}"}`;
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
spec:
  service: checkout
  indicator:
    metadata:
      name: requests
    spec:
      ratioMetric:
        counter: true
        good:${metric('good')}
        total:${metric('total')}
  timeWindow:
    - duration: 1d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: all
      target: ${target}
`;
}

/** A fleet template that gives services an SLO. */
export function fleetTemplate(name: string): string {
  const whole = openSlo({ name, query: 'requests' });
  const body = whole.slice(whole.indexOf('spec:'));
  const slo = body
    .replace('  service: checkout\n', '')
    .replace(
      /events="(\w+)"/g,
      'service="${{ entity.metadata.name }}",events="$1"',
    )
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n');
  return `apiVersion: nines.dev/v1
kind: SloTemplate
metadata:
  name: ${name}
spec:
  filter:
    kind: Component
    spec.type: service
  slo:
${slo}
`;
}
