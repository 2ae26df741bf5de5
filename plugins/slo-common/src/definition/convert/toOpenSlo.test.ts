import { Millis, Ratio } from '../../units';
import { parseDefinitions } from '../parseDefinitions';
import { MetricSource, Objective, SloDefinition } from '../types';
import { printDocuments } from './printDocuments';
import { toOpenSlo } from './toOpenSlo';

const HOUR = 3_600_000 as Millis;

function query(text: string, source?: string): MetricSource {
  return {
    type: 'prometheus',
    ...(source !== undefined && { source }),
    spec: { query: text },
  };
}

const RATIO: Objective = {
  id: '0',
  target: 0.999 as Ratio,
  weight: 1,
  indicator: {
    kind: 'ratio',
    counter: true,
    counts: 'bad',
    part: query('sum(rate(http_total{code=~"5.."}[{{.window}}]))', 'main'),
    total: query('sum(rate(http_total[{{.window}}]))', 'main'),
  },
};

const THRESHOLD: Objective = {
  ...RATIO,
  indicator: {
    kind: 'threshold',
    operator: 'lte',
    value: 1.5,
    metric: query('latency'),
  },
};

function definition(more: Partial<SloDefinition> = {}): SloDefinition {
  return {
    name: 'shop-availability',
    service: 'shop',
    labels: { team: ['web'], tier: ['1', '2'] },
    annotations: { 'nines.dev/runbook': 'https://runbooks.example/shop' },
    window: {
      kind: 'rolling',
      length: (28 * 24 * HOUR) as Millis,
      text: '4w',
    },
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [RATIO],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
    ...more,
  };
}

function roundTrip(given: readonly SloDefinition[]) {
  const { documents, losses } = toOpenSlo(given);
  const text = printDocuments(documents);
  const parsed = parseDefinitions([{ file: 'slo.yaml', text }], {
    mode: 'strict',
  });
  expect(parsed.problems).toEqual([]);
  const slos = parsed.slos.map(slo => ({ ...slo, origin: given[0].origin }));
  return { slos, losses, text };
}

it.each<[string, Partial<SloDefinition>]>([
  ['a ratio', {}],
  ['text', { displayName: 'Shop: is it up?', description: 'Two\nlines, "é"' }],
  ['a threshold', { objectives: [THRESHOLD] }],
  [
    'a raw ratio',
    {
      objectives: [
        {
          ...RATIO,
          indicator: { kind: 'raw', rawType: 'failure', metric: query('r') },
        },
      ],
    },
  ],
  [
    'time slices',
    {
      method: 'Timeslices',
      objectives: [
        { ...RATIO, slices: { length: HOUR, target: 0.95 as Ratio } },
      ],
    },
  ],
  [
    'slices of equal weight',
    {
      method: 'RatioTimeslices',
      objectives: [{ ...RATIO, slices: { length: HOUR } }],
    },
  ],
  [
    'a composite',
    {
      composite: true,
      objectives: [
        RATIO,
        { ...THRESHOLD, id: 'fast', displayName: 'Fast', weight: 2.5 },
      ],
    },
  ],
  [
    'a calendar',
    {
      window: {
        kind: 'calendar',
        count: 1,
        unit: 'month',
        startTime: '2024-01-01 00:00:00',
        timeZone: 'Europe/Berlin',
        text: '1M',
      },
    },
  ],
])('writes %s so that it reads the same', (_name, more) => {
  const given = [definition(more)];
  const { slos, losses } = roundTrip(given);
  expect(slos).toEqual(given);
  expect(losses).toEqual([]);
});

it('writes alert conditions as policies of one condition', () => {
  const condition = {
    policy: 'fast-burn',
    name: 'burn-over-an-hour',
    severity: 'page',
    operator: 'gt',
    threshold: 14.4,
    lookbackWindow: HOUR,
    alertAfter: 0 as Millis,
    alertWhenNoData: true,
    alertWhenResolved: false,
    alertWhenBreaching: true,
    notificationTargets: ['on-call'],
    annotations: { runbook: 'https://runbooks.example' },
  } as const;
  const given = [definition({ alertConditions: [condition] })];
  const { slos, losses } = roundTrip(given);
  expect(slos).toEqual(given);
  expect(losses.map(({ path }) => path)).toEqual([
    'spec.alertPolicies[0].spec.notificationTargets',
  ]);
});

it('says what OpenSLO cannot', () => {
  const given = definition({
    name: 'Shop_Availability',
    displayName: 'x'.repeat(64),
    description: 'x'.repeat(1_051),
    labels: { _team: ['web'] },
    grouping: ['region'],
    window: { kind: 'rolling', length: 90_000 as Millis, text: '1m30s' },
    objectives: [{ ...RATIO, target: 1 as Ratio }],
  });
  const { losses, documents } = toOpenSlo([given]);
  expect(losses.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'dropped spec.objectives',
    'assumed metadata.name',
    'dropped metadata.labels._team',
    'dropped metadata.displayName',
    'dropped spec.description',
    'assumed spec.timeWindow[0].duration',
    'assumed spec.objectives[0].target',
  ]);
  expect(documents).toMatchObject([
    {
      metadata: { name: 'shop-availability' },
      spec: {
        timeWindow: [{ duration: '2m' }],
        objectives: [{ target: 0.999999999 }],
      },
    },
  ]);
});

it('gives each SLO a name of its own', () => {
  const names = ['Shop A', 'shop-a', 'shop_a', '???'];
  const { documents } = toOpenSlo(names.map(name => definition({ name })));
  expect(documents).toMatchObject(
    ['shop-a-2', 'shop-a', 'shop-a-3', 'unnamed'].map(name => ({
      metadata: { name },
    })),
  );
});

it('writes an SLO for each indicator, and keeps those together that judge one', () => {
  const two = (objectives: readonly Objective[]) =>
    toOpenSlo([
      definition({ objectives }),
      definition({ name: 'shop-availability-1' }),
    ]);
  const apart = two([RATIO, { ...THRESHOLD, id: '1' }]);
  expect(apart.documents.map(document => printDocuments([document]))).toEqual([
    expect.stringContaining('name: shop-availability-0\n'),
    expect.stringContaining('name: shop-availability-1-2\n'),
    expect.stringContaining('name: shop-availability-1\n'),
  ]);
  expect(apart.losses.map(({ name, kind }) => `${name} ${kind}`)).toContain(
    'shop-availability-0 assumed',
  );
  expect(two([RATIO, { ...RATIO, id: '1' }]).documents).toHaveLength(2);
});

it('writes the fields in the order of the standard, one query a line', () => {
  const { documents } = toOpenSlo([definition()]);
  expect(printDocuments(documents)).toBe(`apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-availability
  labels:
    team: web
    tier:
      - "1"
      - "2"
  annotations:
    nines.dev/runbook: https://runbooks.example/shop
spec:
  service: shop
  indicator:
    metadata:
      name: shop-availability
    spec:
      ratioMetric:
        counter: true
        bad:
          metricSource:
            metricSourceRef: main
            type: prometheus
            spec:
              query: sum(rate(http_total{code=~"5.."}[{{.window}}]))
        total:
          metricSource:
            metricSourceRef: main
            type: prometheus
            spec:
              query: sum(rate(http_total[{{.window}}]))
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`);
});
