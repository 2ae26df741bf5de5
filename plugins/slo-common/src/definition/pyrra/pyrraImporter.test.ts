import { readCounterRatio } from '../../promql';
import { importText, summariseProblems } from '../../testUtils/importText';
import { Indicator } from '../types';
import { pyrraImporter } from './pyrraImporter';

function objective(indicator: string, more = ''): string {
  return `
apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: shop-errors
  namespace: monitoring
  labels: { prometheus: k8s, pyrra.dev/team: web, pyrra.dev/service: shop }
  annotations: { pyrra.dev/runbook_url: https://runbooks.example/shop }
spec:
  target: "99.5"
  window: 4w
  description: Few errors.
  indicator:
    ${indicator}
${more}`;
}

const RATIO = objective(`ratio:
      errors: { metric: 'http_total{job="shop",code=~"5.."}' }
      total: { metric: 'http_total{job="shop"}' }`);

const LATENCY = objective(`latency:
      success: { metric: 'http_seconds_bucket{le="0.5"}' }
      total: { metric: http_seconds_count }
      grouping: [job, handler]`);

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

it.each(['0x10', '1e1000', ' 99', 'Infinity', ''])(
  'finds the target "%s" wrong',
  target => {
    const text = RATIO.replace('"99.5"', `"${target}"`);
    const { problems, slos } = importText(pyrraImporter, text, 'strict');
    expect(summariseProblems(problems)).toEqual(['!P4 spec.target']);
    expect(slos).toEqual([]);
  },
);

it.each(['99.9', '+99', '.5e2', '9.99e1', '50.'])(
  'takes the target "%s", as Go does',
  target => {
    const text = RATIO.replace('"99.5"', `"${target}"`);
    const { problems, slos } = importText(pyrraImporter, text, 'strict');
    expect([problems, slos.length]).toEqual([[], 1]);
  },
);

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

const BOTH = `ratio:\n      errors: { metric: a }\n      total: { metric: b }\n    bool_gauge: { metric: c }`;

it.each<[name: string, text: string, problems: string[]]>([
  ['another version', RATIO.replace('v1alpha1', 'v1'), ['!P1 apiVersion']],
  ['another kind', RATIO.replace('ServiceLevelObjective', 'SLO'), ['!P1 kind']],
  ['no name', RATIO.replace('name: shop-errors', ''), ['!P2 metadata.name']],
  [
    'no namespace',
    RATIO.replace('namespace: monitoring', ''),
    ['P3 metadata.namespace'],
  ],
  ['an unquoted target', RATIO.replace('"99.5"', '99.5'), ['P4 spec.target']],
  [
    'a target that is no number',
    RATIO.replace('"99.5"', 'high'),
    ['!P4 spec.target'],
  ],
  [
    'a target above 100',
    RATIO.replace('"99.5"', '"100.1"'),
    ['!P4 spec.target'],
  ],
  ['a negative target', RATIO.replace('"99.5"', '"-1"'), ['!P4 spec.target']],
  ['an empty target', RATIO.replace('"99.5"', '""'), ['!P4 spec.target']],
  [
    'a target that is a share',
    RATIO.replace('"99.5"', '"0.995"'),
    ['P4 spec.target'],
  ],
  ['no window', RATIO.replace('window: 4w', ''), ['!P5 spec.window']],
  ['a window of months', RATIO.replace('4w', '1M'), ['!P5 spec.window']],
  ['a window of nothing', RATIO.replace('4w', '0s'), ['!P5 spec.window']],
  ['a window of years', RATIO.replace('4w', '2y'), ['!P16 spec.window']],
  ['no indicator', objective('{}'), ['!P6 spec.indicator']],
  ['two indicators', objective(BOTH), ['!P6 spec.indicator']],
  [
    'no errors',
    RATIO.replace('errors:', 'good:'),
    ['E8 spec.indicator.ratio.good', '!P7 spec.indicator.ratio.errors'],
  ],
  [
    'a query for a metric',
    LATENCY.replace('http_seconds_count', 'sum(a)'),
    ['!P7 spec.indicator.latency.total.metric'],
  ],
  [
    'no PromQL',
    LATENCY.replace('http_seconds_count', '"a{"'),
    ['!P7 spec.indicator.latency.total.metric'],
  ],
  [
    'equal metrics',
    RATIO.replace(',code=~"5.."', ''),
    ['P8 spec.indicator.ratio.errors.metric'],
  ],
  [
    'no bucket',
    LATENCY.replace('{le="0.5"}', ''),
    ['!P9 spec.indicator.latency.success.metric'],
  ],
  [
    'a bucket that is no number',
    LATENCY.replace('"0.5"', '"fast"'),
    ['!P9 spec.indicator.latency.success.metric'],
  ],
  [
    'other names than a histogram has',
    LATENCY.replace('_count', '_total'),
    ['P10 spec.indicator.latency.total.metric'],
  ],
  [
    'a latency without unit',
    objective(`latencyNative: { total: { metric: a }, latency: "1" }`),
    ['!P11 spec.indicator.latencyNative.latency'],
  ],
  [
    'a grouping that is no label',
    LATENCY.replace('[job, handler]', '["a b"]'),
    ['!P12 spec.indicator.latency.grouping[0]'],
  ],
  [
    'alerting that is no switch',
    `${RATIO}\n  alerting: { absent: 1 }`,
    ['!P13 spec.alerting.absent'],
  ],
  [
    'an unknown strategy',
    `${RATIO}\n  partial_response_strategy: maybe`,
    ['!P14 spec.partial_response_strategy'],
  ],
  ['an unknown field', `${RATIO}\n  windows: 4w`, ['E8 spec.windows']],
])('finds %s', (_name, text, expected) => {
  const { problems, slos } = importText(pyrraImporter, text);
  expect(summariseProblems(problems).sort()).toEqual([...expected].sort());
  const hasErrors = expected.some(problem => problem.startsWith('!'));
  expect(slos).toHaveLength(hasErrors ? 0 : 1);
});

it('refuses an unquoted target in strict mode, as Kubernetes does', () => {
  const text = RATIO.replace('"99.5"', '99.5');
  const { problems } = importText(pyrraImporter, text, 'strict');
  expect(summariseProblems(problems)).toEqual(['!P4 spec.target']);
});
