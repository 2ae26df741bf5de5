import { Indicator, printPromql } from '@nines/backstage-plugin-slo-common';
import { planIndicator } from './planIndicator';

const metric = (query: string) => ({ type: 'prometheus', spec: { query } });

function ratio(part: string, total: string, counter = true): Indicator {
  return {
    kind: 'ratio',
    counter,
    counts: 'bad',
    part: metric(part),
    total: metric(total),
  };
}

function summary(indicator: Indicator): string {
  const plan = planIndicator(indicator);
  if (!plan.ok) return `refused: ${plan.error}`;
  const { how } = plan.value;
  switch (how.kind) {
    case 'counters': {
      const side = (terms: typeof how.part) =>
        terms
          .map(
            ({ coefficient, selector, measure }) =>
              `${coefficient} ${measure.kind} ${printPromql(selector)}`,
          )
          .join(' + ');
      return `${side(how.part)} / ${side(how.total)}`;
    }
    case 'differences':
      return `differences (${how.falls}): ${how.part} / ${how.total}`;
    case 'values':
      return `values: ${how.part} / ${how.total}`;
    default:
      return `${how.kind}: ${how.query}`;
  }
}

describe('planIndicator', () => {
  it.each<{ name: string; indicator: Indicator; plan: string }>([
    {
      name: 'plain counters are read raw',
      indicator: ratio('sum(e{a="b"})', 'sum by (x) (t{a="b"})'),
      plan: '1 value e{a="b"} / 1 value t{a="b"}',
    },
    {
      name: 'rates are counters, whatever counter says',
      indicator: ratio('sum(rate(e[5m]))', 'sum(rate(t[5m]))', false),
      plan: '1 value e / 1 value t',
    },
    {
      name: 'a window that Sloth would fill in is not needed',
      indicator: ratio(
        'sum(rate(e[{{.window}}]))',
        'sum(rate(t[{{.window}}]))',
      ),
      plan: '1 value e / 1 value t',
    },
    {
      name: 'differences of counters are terms',
      indicator: ratio('sum(t) - sum(g)', 'sum(t)'),
      plan: '1 value t + -1 value g / 1 value t',
    },
    {
      name: 'whole buckets are matched as either Prometheus writes them',
      indicator: ratio('x_bucket{le="1"}', 'x_count'),
      plan: String.raw`1 value x_bucket{le=~"1|1\\.0"} / 1 value x_count`,
    },
    {
      name: 'native histograms count their observations',
      indicator: ratio(
        'histogram_fraction(0, 0.3, sum(rate(x[5m]))) * histogram_count(sum(rate(x[5m])))',
        'histogram_count(sum(rate(x[5m])))',
      ),
      plan: '1 between x / 1 observations x',
    },
    {
      name: 'gauges are read as they are',
      indicator: ratio('bad_jobs', 'jobs', false),
      plan: 'values: bad_jobs / jobs',
    },
    {
      name: 'counters that only Prometheus can combine are asked whole',
      indicator: ratio('max(e)', 'max(t)'),
      plan: 'differences (unknown): max(e) / max(t)',
    },
    {
      name: 'growth that only Prometheus can compute is a value, with the window filled in',
      indicator: ratio(
        'max(rate(e[{{.window}}]))',
        'max(rate(t[{{.window}}]))',
      ),
      plan: 'values: max(rate(e[5m])) / max(rate(t[5m]))',
    },
    {
      name: 'a raw ratio is asked whole',
      indicator: { kind: 'raw', rawType: 'failure', metric: metric('r') },
      plan: 'raw: r',
    },
    {
      name: 'a threshold is asked whole',
      indicator: {
        kind: 'threshold',
        operator: 'lt',
        value: 1,
        metric: metric('latency'),
      },
      plan: 'threshold: latency',
    },
    {
      name: 'a missing query is told',
      indicator: {
        kind: 'raw',
        rawType: 'success',
        metric: { type: 'prometheus', spec: {} },
      },
      plan: "refused: A Prometheus metricSource needs its PromQL in 'spec.query'",
    },
  ])('$name', ({ indicator, plan }) => {
    expect(summary(indicator)).toBe(plan);
  });

  it('says where a query is wrong', () => {
    expect(summary(ratio('sum(', 't'))).toMatch(
      /^refused: bad: .*\(line 1, column \d+\)$/,
    );
  });

  it('refuses what could read all that a Prometheus holds', () => {
    expect(summary(ratio('sum({job="x"})', 'sum(t)'))).toBe(
      'refused: bad: A selector needs a metric name: {job="x"} may mean every series',
    );
  });

  it('refuses sides from different instances', () => {
    const indicator = ratio('e', 't');
    if (indicator.kind !== 'ratio') throw new Error('not a ratio');
    const total = { ...indicator.total, source: 'eu' };
    expect(summary({ ...indicator, total })).toBe(
      "refused: 'bad' and 'total' must name the same instance, not the default and eu",
    );
  });
});
