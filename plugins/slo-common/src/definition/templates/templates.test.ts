import { Entity } from '@backstage/catalog-model';
import { parseDefinitions } from '../parseDefinitions';
import { parseEntityDefinitions } from '../parseEntityDefinitions';
import { readSharedDefinitions } from '../readSharedDefinitions';

const template = `apiVersion: nines.dev/v1
kind: SloTemplate
metadata: { name: availability }
spec:
  filter:
    kind: Component
    spec.type: [service, website]
  slo:
    metadata: { displayName: Availability }
    spec:
      indicatorRef: requests
      timeWindow: [{ duration: 4w, isRolling: true }]
      budgetingMethod: Occurrences
      objectives: [{ target: 0.999 }]
---
apiVersion: openslo/v1
kind: SLI
metadata: { name: requests }
spec:
  ratioMetric:
    counter: true
    good: { metricSource: { type: Prometheus, spec: { query: good } } }
    total: { metricSource: { type: Prometheus, spec: { query: all } } }
`;
/** The template with its indicator inline and a query of its own. */
const withQuery = (query: string) =>
  template.replace(
    'indicatorRef: requests',
    `indicator:
        metadata: { name: requests }
        spec:
          ratioMetric:
            counter: true
            good: { metricSource: { type: Prometheus, spec: { query: ${JSON.stringify(
              query,
            )} } } }
            total: { metricSource: { type: Prometheus, spec: { query: all } } }`,
  );

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', annotations: { 'shop.dev/job': 'co.1' } },
  spec: { type: 'service' },
};

function expand(shared: string, entity = checkout, own = '') {
  return parseEntityDefinitions(entity, [{ file: 'slo.yaml', text: own }], {
    mode: 'tolerant',
    shared: readSharedDefinitions([{ file: 'shared.yaml', text: shared }]),
  });
}

function queryOf(shared: string): unknown {
  const [slo] = expand(shared).slos;
  const { indicator } = slo.objectives[0];
  return indicator.kind === 'ratio' && indicator.part.spec.query;
}

describe('fleet templates', () => {
  it('give a matching entity an SLO, with references into the shared location', () => {
    const { slos, problems } = expand(template);
    expect(problems).toEqual([]);
    expect(slos).toMatchObject([
      {
        name: 'availability',
        displayName: 'Availability',
        service: 'checkout',
        origin: { format: 'template', file: 'shared.yaml', line: 1 },
      },
    ]);
  });

  it.each<{ name: string; entity: Partial<Entity>; count: number }>([
    { name: 'upper and lower case', entity: { kind: 'component' }, count: 1 },
    { name: 'another kind', entity: { kind: 'API' }, count: 0 },
    { name: 'another type', entity: { spec: { type: 'library' } }, count: 0 },
    { name: 'no such field', entity: { spec: undefined }, count: 0 },
  ])('match by filter: $name', ({ entity, count }) => {
    expect(expand(template, { ...checkout, ...entity }).slos).toHaveLength(
      count,
    );
  });

  it.each([
    {
      query: 'up{job="${{ entity.metadata.name }}"}',
      filled: 'up{job="checkout"}',
    },
    {
      query: 'up{job=~"${{ entity.metadata.annotations.shop.dev/job }}"}',
      filled: 'up{job=~"co\\\\.1"}',
    },
  ])('fill in $query', ({ query, filled }) => {
    expect(queryOf(withQuery(query))).toBe(filled);
  });

  it.each([
    { query: '${{ entity.metadata.name }}_total', rule: 'G2' },
    { query: 'up{job="${{ secrets.token }}"}', rule: 'G2' },
    { query: 'up{', rule: undefined },
  ])('refuse or leave alone $query', ({ query, rule }) => {
    const text = withQuery(query);
    const { problems } = parseDefinitions([{ file: 'shared.yaml', text }], {
      mode: 'tolerant',
    });
    expect(problems.map(problem => problem.rule)).toEqual(rule ? [rule] : []);
  });

  it('say what an entity lacks', () => {
    const text = withQuery('up{job="${{ entity.spec.missing }}"}');
    const { slos, problems } = expand(text);
    expect(slos).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'G3', severity: 'warning' }]);
  });

  it.each([
    { name: 'right', replace: ['', ''] },
    { name: 'wrong', replace: ['0.999', '2'] },
  ])('yield to a definition of their name, $name or not', ({ replace }) => {
    const own = `apiVersion: openslo/v1
kind: SLO
metadata: { name: availability }
spec:
  service: own
  indicatorRef: requests
  timeWindow: [{ duration: 4w, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: 0.999 }]
`.replace(replace[0], replace[1]);
    const { slos } = expand(template, checkout, own);
    expect(slos.map(({ origin }) => origin.format)).not.toContain('template');
  });

  it.each([
    { from: 'kind: Component', to: '', path: 'spec.filter.kind' },
    { from: '0.999', to: '1', path: 'spec.slo.spec.objectives[0].target' },
    {
      from: 'indicatorRef: requests',
      to: 'indicatorRef: none',
      path: 'spec.slo.spec.indicatorRef',
    },
  ])('are checked where they are: $path', ({ from, to, path }) => {
    const text = template.replace(from, to || 'kind: {}');
    const { problems } = parseDefinitions([{ file: 'shared.yaml', text }], {
      mode: 'tolerant',
    });
    expect(problems.map(problem => problem.path)).toEqual([path]);
  });
});
