import { Indicator, parseDefinitions, SloDefinition } from '../definition';
import { parsePromql } from '../promql';
import { Instant, Millis, Ratio } from '../units';
import { printRules } from './printRules';
import { toRules } from './toRules';
import { AlertingRule, RuleNames } from './types';

const NOW = Date.UTC(2026, 1, 10) as Instant;

const prometheus = (query: string) => ({ type: 'prometheus', spec: { query } });

const ratio: Indicator = {
  kind: 'ratio',
  counter: true,
  counts: 'bad',
  part: prometheus('sum(rate(http_total{code=~"5.."}[5m]))'),
  total: prometheus('sum(rate(http_total[5m]))'),
};

function sloOf(
  changes: Partial<SloDefinition> = {},
  indicator: Indicator = ratio,
): SloDefinition {
  return {
    name: 'checkout-success',
    service: 'shop',
    labels: { owner: ['team-shop'], 'a.b/c': ['x'] },
    annotations: {},
    window: { kind: 'rolling', length: 2_592_000_000 as Millis, text: '30d' },
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [{ id: '0', target: 0.999 as Ratio, indicator, weight: 1 }],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
    ...changes,
  };
}

function made(slo: SloDefinition, names: RuleNames = 'native') {
  const { groups, warnings } = toRules(slo, { names, at: NOW });
  const rules = groups.flatMap(group => [...group.rules]);
  const alerts = rules.filter((rule): rule is AlertingRule => 'alert' in rule);
  return { groups, rules, alerts, warnings };
}

const exprOf = (indicator: Indicator, grouping: string[] = []) =>
  made(sloOf({ grouping }, indicator)).rules[0].expr;

it('records each window once, then pages and opens tickets by them', () => {
  const { rules, alerts } = made(sloOf());
  expect(
    rules.flatMap(rule => ('record' in rule ? [rule.record] : [])),
  ).toEqual(
    ['5m', '30m', '1h', '2h', '6h', '1d', '3d'].map(
      window => `slo:error_ratio:rate${window}`,
    ),
  );
  expect(rules[0].labels).toEqual({
    owner: 'team-shop',
    service: 'shop',
    slo: 'checkout-success',
  });
  expect(alerts.map(({ alert }) => alert)).toEqual([
    'CheckoutSuccessBurnPage',
    'CheckoutSuccessBurnTicket',
  ]);
  const of = (window: string, factor: number) =>
    `slo:error_ratio:rate${window}{service="shop",slo="checkout-success"} > ${factor} * 0.001`;
  expect(alerts[0].expr).toBe(
    `${of('5m', 14.4)} and ${of('1h', 14.4)} or ${of('30m', 6)} and ${of(
      '6h',
      6,
    )}`,
  );
});

it.each<{
  name: string;
  indicator: Indicator;
  grouping?: string[];
  is: string;
}>([
  {
    name: 'counters, whatever window they were written with',
    indicator: ratio,
    is: '(sum(rate(http_total{code=~"5.."}[5m])) or sum(rate(http_total[5m])) * 0) / sum(rate(http_total[5m]))',
  },
  {
    name: 'good ones, by group',
    indicator: { ...ratio, counts: 'good' },
    grouping: ['route'],
    is: '1 - (sum by (route) (rate(http_total{code=~"5.."}[5m])) or sum by (route) (rate(http_total[5m])) * 0) / sum by (route) (rate(http_total[5m]))',
  },
  {
    name: 'gauges, over the minute grid',
    indicator: {
      ...ratio,
      counter: false,
      part: prometheus('failed_jobs'),
      total: prometheus('jobs'),
    },
    is: '(sum_over_time(failed_jobs[5m:1m]) or sum_over_time(jobs[5m:1m]) * 0) / sum_over_time(jobs[5m:1m])',
  },
  {
    name: 'a ratio that the source computes',
    indicator: {
      kind: 'raw',
      rawType: 'success',
      metric: prometheus('job:success:ratio'),
    },
    is: '1 - avg_over_time(job:success:ratio[5m:1m])',
  },
  {
    name: 'a threshold',
    indicator: {
      kind: 'threshold',
      operator: 'lte',
      value: 0.5,
      metric: prometheus('latency_seconds'),
    },
    is: '1 - avg_over_time((latency_seconds <= bool 0.5)[5m:1m])',
  },
])('asks Prometheus for $name', ({ indicator, grouping, is }) => {
  const expr = exprOf(indicator, grouping);
  expect(expr).toBe(is);
  expect(parsePromql(expr).ok).toBe(true);
});

it.each<{ name: string; slo: SloDefinition; says: string }>([
  {
    name: 'a composite',
    slo: sloOf({ composite: true }),
    says: 'checkout-success: a composite has no form as rules.',
  },
  {
    name: 'time slices',
    slo: sloOf({ method: 'Timeslices' }),
    says: 'checkout-success: time slices have no form as rules.',
  },
  {
    name: 'what cannot be read as growth of counters',
    slo: sloOf(
      {},
      {
        ...ratio,
        part: prometheus('max(errors_total)'),
        total: prometheus('max(all_total)'),
      },
    ),
    says: "checkout-success: Only the portal can count this: Not a combination of counters: 'max' is not a sum.",
  },
  {
    name: 'pushed events',
    slo: sloOf({}, { ...ratio, total: { type: 'push', spec: {} } }),
    says: 'checkout-success: It is measured by push, not by Prometheus.',
  },
])('has no rules for $name, and says why', ({ slo, says }) => {
  const { groups, warnings } = made(slo);
  expect([groups, warnings]).toEqual([[], [says]]);
});

it('says that factors of a calendar window are those of one period', () => {
  const { warnings } = made(
    sloOf({
      window: {
        kind: 'calendar',
        count: 1,
        unit: 'month',
        startTime: '2026-01-01 00:00:00',
        timeZone: 'UTC',
        text: '1M',
      },
    }),
  );
  expect(warnings[1]).toContain('a period of 28 days');
});

it('takes the conditions of alert policies, with their waits', () => {
  const condition = {
    policy: 'on-call',
    name: 'fast',
    severity: 'page',
    operator: 'gte',
    threshold: 10,
    lookbackWindow: 3_600_000 as Millis,
    alertAfter: 300_000 as Millis,
    alertWhenNoData: false,
    alertWhenResolved: false,
    alertWhenBreaching: true,
    notificationTargets: [],
    annotations: {},
  } as const;
  const { alerts } = made(sloOf({ alertConditions: [condition] }));
  expect(alerts).toMatchObject([
    {
      alert: 'CheckoutSuccessBurnPage',
      for: '5m',
      expr: 'slo:error_ratio:rate1h{service="shop",slo="checkout-success"} >= 10 * 0.001',
    },
  ]);
});

it('lets no name become a template, and no link run anything', () => {
  const { alerts } = made(
    sloOf({
      displayName: '{{ .Secret }}',
      annotations: { 'nines.dev/runbook': 'data:text/html,x' },
    }),
  );
  expect(alerts[0].annotations.summary).toContain('{{ "{{" }} .Secret }}');
  expect(alerts[0].annotations).not.toHaveProperty('runbook_url');
});

it('writes the series that dashboards of Sloth read', () => {
  const { rules, groups } = made(sloOf(), 'sloth');
  expect(groups.map(({ name }) => name)).toEqual([
    'sloth-slo-sli-recordings-shop-checkout-success',
    'sloth-slo-meta-recordings-shop-checkout-success',
    'sloth-slo-alerts-shop-checkout-success',
  ]);
  const records = rules.flatMap(rule => ('record' in rule ? [rule] : []));
  expect(records.map(({ record }) => record)).toEqual([
    ...['5m', '30m', '1h', '2h', '6h', '1d', '3d', '30d'].map(
      window => `slo:sli_error:ratio_rate${window}`,
    ),
    'slo:objective:ratio',
    'slo:error_budget:ratio',
    'slo:time_period:days',
    'slo:current_burn_rate:ratio',
    'slo:period_burn_rate:ratio',
    'slo:period_error_budget_remaining:ratio',
    'sloth_slo_info',
  ]);
  for (const { labels } of records) {
    expect(labels).toMatchObject({
      sloth_id: 'shop-checkout-success',
      sloth_service: 'shop',
      sloth_slo: 'checkout-success',
    });
  }
});

it('keeps the id that Sloth gives an SLO of its own', () => {
  const text = `version: prometheus/v1
service: shop
slos:
  - name: requests
    objective: 99.9
    sli: { events: { error_query: 'sum(rate(e[{{.window}}]))', total_query: 'sum(rate(t[{{.window}}]))' } }
    alerting: { name: X }
`;
  const { slos } = parseDefinitions([{ file: 'a.yaml', text }], {
    mode: 'strict',
  });
  const { groups } = made(slos[0], 'sloth');
  expect(groups[0].name).toBe('sloth-slo-sli-recordings-shop-requests');
});

it('prints a rule file, or an object of the operator', () => {
  const { groups } = made(sloOf());
  const options = { name: 'SLO of shop' };
  expect(printRules(groups, { ...options, format: 'prometheus' })).toMatch(
    /^groups:\n {2}- name: nines-shop-checkout-success\n {4}interval: 1m\n/,
  );
  expect(printRules(groups, { ...options, format: 'operator' })).toMatch(
    /^apiVersion: monitoring.coreos.com\/v1\nkind: PrometheusRule\nmetadata:\n {2}name: slo-of-shop\nspec:\n {2}groups:\n/,
  );
});
