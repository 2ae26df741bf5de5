import { readCounterRatio } from '../../promql';
import { importText, summariseProblems } from '../../testUtils/importText';
import { Indicator } from '../types';
import { LATENCY, RATIO, objective } from './__testUtils__/objectives';
import { pyrraImporter } from './pyrraImporter';

function indicatorOf(text: string): Indicator {
  const { slos, problems } = importText(pyrraImporter, text, 'strict');
  expect(problems).toEqual([]);
  return slos[0].objectives[0].indicator;
}

function query(text: string) {
  return { type: 'prometheus', spec: { query: text } };
}

it('reads an objective into an SLO, and says what it dropped and assumed', () => {
  const { slos, problems, losses } = importText(pyrraImporter, RATIO, 'strict');
  expect(problems).toEqual([]);
  expect(slos).toEqual([
    {
      name: 'shop-errors',
      description: 'Few errors.',
      service: 'shop',
      labels: { team: ['web'], service: ['shop'] },
      annotations: {
        runbook_url: 'https://runbooks.example/shop',
        'nines.dev/runbook': 'https://runbooks.example/shop',
      },
      window: { kind: 'rolling', length: 2_419_200_000, text: '4w' },
      method: 'Occurrences',
      composite: false,
      grouping: [],
      objectives: [
        {
          id: '0',
          target: 0.995,
          weight: 1,
          indicator: {
            kind: 'ratio',
            counter: true,
            counts: 'bad',
            part: query('sum(http_total{job="shop",code=~"5.."})'),
            total: query('sum(http_total{job="shop"})'),
          },
        },
      ],
      alertConditions: [],
      origin: { format: 'pyrra', file: 'slo.yaml', line: 2, document: 0 },
    },
  ]);
  expect(losses.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'dropped metadata.namespace',
    'dropped metadata.labels.prometheus',
    'assumed spec.alerting',
  ]);
});

it('reads a latency as buckets of a histogram, split by its grouping', () => {
  expect(indicatorOf(LATENCY)).toEqual({
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: query('sum by (job, handler) (http_seconds_bucket{le="0.5"})'),
    total: query('sum by (job, handler) (http_seconds_count)'),
  });
  const { slos } = importText(pyrraImporter, LATENCY);
  expect(slos[0].grouping).toEqual(['job', 'handler']);
});

it('reads a native histogram as observations that can be counted', () => {
  const indicator = indicatorOf(
    objective(`latencyNative:
      total: { metric: 'http_seconds{code=~"2.."}' }
      latency: 250ms`),
  );
  const growth = 'sum(increase(http_seconds{code=~"2.."}[{{.window}}]))';
  const part = `histogram_fraction(0, 0.25, ${growth}) * histogram_count(${growth})`;
  const total = `histogram_count(${growth})`;
  expect(indicator).toMatchObject({
    counts: 'good',
    part: query(part),
    total: query(total),
  });
  expect(readCounterRatio(part, total)).toMatchObject({
    value: {
      part: { measure: { kind: 'between', lower: 0, upper: 0.25 } },
      total: { measure: { kind: 'observations' } },
    },
  });
});

it('reads a boolean gauge as samples that are good at 1', () => {
  const text = objective(
    `bool_gauge: { metric: probe_success, grouping: [target] }`,
  );
  expect(indicatorOf(text)).toEqual({
    kind: 'threshold',
    operator: 'gte',
    value: 1,
    metric: query('probe_success'),
  });
});

it('says of all that is left in the Kubernetes object that it is dropped', () => {
  const text = `${RATIO.replace(
    'pyrra.dev/service: shop }',
    'service: shop, app.kubernetes.io/name: other }\n  finalizers: [x]',
  )}\nstatus: { type: PrometheusRule }`;
  const { losses } = importText(pyrraImporter, text, 'strict');
  const dropped = losses.filter(({ kind }) => kind === 'dropped');
  expect(dropped.map(({ path }) => path)).toEqual([
    'metadata.namespace',
    'metadata.finalizers',
    'metadata.labels.prometheus',
    "metadata.labels['app.kubernetes.io/name']",
    'status',
  ]);
});

it('names the service after the objective where nothing else does', () => {
  const text = RATIO.replace(', pyrra.dev/service: shop', '');
  const { slos, losses } = importText(pyrraImporter, text);
  expect(slos[0].service).toBe('shop-errors');
  expect(losses).toContainEqual(
    expect.objectContaining({ kind: 'assumed', path: 'metadata.name' }),
  );
});

it('says which alerting is lost', () => {
  const text = objective(
    `bool_gauge: { metric: up }`,
    `  alerting: { burnrates: false, absent: true, name: ShopDown }
  performanceOverAccuracy: true
`,
  );
  const { losses } = importText(pyrraImporter, text, 'strict');
  expect(losses.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'dropped metadata.namespace',
    'dropped metadata.labels.prometheus',
    'assumed spec.alerting',
    'dropped spec.alerting.burnrates',
    'dropped spec.alerting.name',
    'dropped spec.performanceOverAccuracy',
  ]);
});

it('keeps a target of 100 and warns of it', () => {
  const text = RATIO.replace('"99.5"', '"100"');
  const { slos, problems } = importText(pyrraImporter, text, 'strict');
  expect(summariseProblems(problems)).toEqual(['P15 spec.target']);
  expect(slos[0].objectives[0].target).toBe(1);
});
