import { importText, summariseProblems } from '../../testUtils/importText';
import { slothImporter } from './slothImporter';

const AVAILABILITY = `
version: prometheus/v1
service: shop
labels: { team: web, tier: 2 }
slos:
  - name: availability
    objective: 99.9
    description: Answers that are no errors.
    labels: { tier: "1" }
    sli:
      events:
        error_query: sum(rate(http_total{code=~"5.."}[{{.window}}]))
        total_query: |
          sum(rate(http_total[{{ .window }}]))
    alerting:
      name: ShopErrors
      annotations: { runbook_url: https://runbooks.example/shop }
      page_alert: { labels: { severity: page } }
      ticket_alert: { disable: true }
`;

const KUBERNETES = `
apiVersion: sloth.slok.dev/v1
kind: PrometheusServiceLevel
metadata: { name: shop, namespace: monitoring }
spec:
  service: shop
  slos:
    - name: ratio
      objective: 99
      sli:
        raw: { errorRatioQuery: 'avg_over_time(error_ratio[{{.window}}])' }
      alerting:
        pageAlert: { disable: true }
        ticketAlert: { disable: true }
`;

it('says of all that is left in the Kubernetes object that it is dropped', () => {
  const text = `${KUBERNETES}\nstatus: { ready: true }`.replace(
    'monitoring }',
    'monitoring, labels: { a: b }, finalizers: [x] }',
  );
  const { losses } = importText(slothImporter, text);
  const paths = losses.map(({ path }) => path);
  expect(paths.slice(0, 5)).toEqual([
    'metadata.name',
    'metadata.namespace',
    'metadata.labels',
    'metadata.finalizers',
    'status',
  ]);
});

it('reads a file into SLOs, and says what it dropped and assumed', () => {
  const { slos, problems, losses } = importText(slothImporter, AVAILABILITY);
  expect(problems).toEqual([]);
  expect(slos).toEqual([
    {
      name: 'shop-availability',
      displayName: 'availability',
      description: 'Answers that are no errors.',
      service: 'shop',
      labels: { team: ['web'], tier: ['1'] },
      annotations: { 'nines.dev/runbook': 'https://runbooks.example/shop' },
      window: { kind: 'rolling', length: 2_592_000_000, text: '30d' },
      method: 'Occurrences',
      composite: false,
      grouping: [],
      objectives: [
        {
          id: '0',
          target: 0.999,
          weight: 1,
          indicator: {
            kind: 'ratio',
            counter: true,
            counts: 'bad',
            part: {
              type: 'prometheus',
              spec: {
                query: 'sum(rate(http_total{code=~"5.."}[{{.window}}]))',
              },
            },
            total: {
              type: 'prometheus',
              spec: { query: 'sum(rate(http_total[{{ .window }}]))' },
            },
          },
        },
      ],
      alertConditions: [],
      origin: { format: 'sloth', file: 'slo.yaml', line: 6, document: 0 },
    },
  ]);
  expect(losses.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'assumed slos',
    'dropped slos[0].alerting.ticket_alert.disable',
    'dropped slos[0].alerting',
  ]);
  expect(losses[2].message).toContain('name, annotations, page_alert.labels');
});

it('reads the Kubernetes form and a ratio of errors', () => {
  const { slos, problems } = importText(slothImporter, KUBERNETES, 'strict');
  expect(problems).toEqual([]);
  expect(slos[0].objectives[0].indicator).toEqual({
    kind: 'raw',
    rawType: 'failure',
    metric: {
      type: 'prometheus',
      spec: { query: 'avg_over_time(error_ratio[{{.window}}])' },
    },
  });
});

it('splits an SLO by the labels that its queries keep', () => {
  const grouped = AVAILABILITY.replaceAll('sum(', 'sum by (region) (');
  const { slos } = importText(slothImporter, grouped);
  expect(slos[0].grouping).toEqual(['region']);
});

it('asks queries as they stand where they are no counters', () => {
  const gauges = AVAILABILITY.replaceAll('rate(', 'sum_over_time(');
  const { slos, losses } = importText(slothImporter, gauges);
  expect(slos[0].objectives[0].indicator).toMatchObject({ counter: false });
  expect(losses).toContainEqual(
    expect.objectContaining({
      kind: 'assumed',
      path: 'slos[0].sli.events',
      message: expect.stringContaining("'sum_over_time' does not keep counts"),
    }),
  );
});

it('keeps an objective of 100 and warns of it', () => {
  const full = AVAILABILITY.replace('99.9', '100');
  const { slos, problems } = importText(slothImporter, full, 'strict');
  expect(summariseProblems(problems)).toEqual(['T7 slos[0].objective']);
  expect(slos[0].objectives[0].target).toBe(1);
});

const SLI = 'sli:';
const ERROR_QUERY = 'sum(rate(http_total{code=~"5.."}[{{.window}}]))';

it.each<[name: string, from: string, to: string, problems: string[]]>([
  ['another version', 'prometheus/v1', 'prometheus/v2', ['!T1 version']],
  ['no service', 'service: shop', 'service: ', ['!T2 service']],
  ['a service of one letter', 'service: shop', 'service: s', ['!T2 service']],
  [
    'a name with a blank',
    'name: availability',
    'name: a b',
    ['!T4 slos[0].name'],
  ],
  ['an objective of 0', '99.9', '0', ['!T6 slos[0].objective']],
  ['an objective above 100', '99.9', '100.1', ['!T6 slos[0].objective']],
  ['an objective as text', '99.9', '"99.9"', ['!T6 slos[0].objective']],
  [
    'two indicators',
    SLI,
    `${SLI}\n      raw: { error_ratio_query: "x[{{.window}}]" }`,
    ['!T8 slos[0].sli'],
  ],
  [
    'no indicator',
    'events:',
    'events2:',
    ['E8 slos[0].sli.events2', '!T8 slos[0].sli'],
  ],
  [
    'one query only',
    `error_query: ${ERROR_QUERY}`,
    '',
    ['!T9 slos[0].sli.events.error_query'],
  ],
  [
    'equal queries',
    '{code=~"5.."}[{{.window}}]',
    '[{{ .window }}]',
    ['!T9 slos[0].sli.events.total_query'],
  ],
  [
    'a fixed window',
    '[{{.window}}]',
    '[5m]',
    ['!T10 slos[0].sli.events.error_query'],
  ],
  [
    'no PromQL',
    '[{{.window}}]))',
    '[{{.window}}])',
    ['!T11 slos[0].sli.events.error_query'],
  ],
  [
    'MetricsQL',
    'sum(rate(http_total{code',
    'sum(default_rollup(http_total{code',
    ['!T11 slos[0].sli.events.error_query'],
  ],
  ['no name of alerts', 'name: ShopErrors', '', ['!T12 slos[0].alerting.name']],
  ['a reserved label', 'team: web', '__name__: web', ['!T13 labels']],
  ['an empty label', 'team: web', 'team: ""', ['!T13 labels.team']],
  [
    'an empty annotation',
    'https://runbooks.example/shop',
    '""',
    ['!T14 slos[0].alerting.annotations.runbook_url'],
  ],
  [
    'plugins that replace by nothing',
    'labels: { team',
    'slo_plugins: { overridePrevious: true }\nlabels: { team',
    ['!T15 slo_plugins'],
  ],
  [
    'a plugin without id',
    'labels: { team',
    'slo_plugins: { chain: [{ priority: 1 }] }\nlabels: { team',
    ['!T15 slo_plugins.chain[0].id'],
  ],
  [
    'an unknown field',
    'description:',
    'descripton:',
    ['E8 slos[0].descripton'],
  ],
])('finds %s', (_name, from, to, expected) => {
  expect(AVAILABILITY).toContain(from);
  const { problems, slos } = importText(
    slothImporter,
    AVAILABILITY.replace(from, to),
  );
  expect(summariseProblems(problems)).toEqual(expected);
  const hasErrors = expected.some(problem => problem.startsWith('!'));
  expect(slos).toHaveLength(hasErrors ? 0 : 1);
});

it('refuses unknown fields in strict mode', () => {
  const typo = AVAILABILITY.replace('description:', 'descripton:');
  const { problems } = importText(slothImporter, typo, 'strict');
  expect(problems).toEqual([
    expect.objectContaining({
      rule: 'E8',
      severity: 'error',
      line: 8,
      hint: 'Did you mean "description"?',
    }),
  ]);
});

it('says what to do about a plugin', () => {
  const plugin = AVAILABILITY.replace(
    /events:[^]*alerting/,
    'plugin: { id: my-plugin, options: { job: shop } }\n    alerting',
  );
  const { problems, slos } = importText(slothImporter, plugin);
  expect(summariseProblems(problems)).toEqual(['!T16 slos[0].sli.plugin']);
  expect(problems[0].hint).toContain('sloth generate');
  expect(slos).toEqual([]);
});

it('lets a broken SLO hide no other, and finds two of one name', () => {
  const [, slo] = AVAILABILITY.split('slos:\n');
  const broken = slo.replace('availability', 'broken').replace('99.9', '-1');
  const { slos, problems } = importText(
    slothImporter,
    AVAILABILITY + broken + slo,
  );
  expect(slos.map(({ name }) => name)).toEqual(['shop-availability']);
  expect(summariseProblems(problems)).toEqual([
    '!T6 slos[1].objective',
    '!T5 slos[2].name',
  ]);
});

it('wants text as text where Kubernetes does', () => {
  const numbered = KUBERNETES.replace(
    'service: shop',
    'service: shop\n  labels: { tier: 2 }',
  );
  const { problems } = importText(slothImporter, numbered);
  expect(summariseProblems(problems)).toEqual(['!T13 spec.labels.tier']);
});
