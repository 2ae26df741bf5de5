import {
  Indicator,
  Instant,
  Millis,
  TimeWindow,
} from '@nines/backstage-plugin-slo-common';
import { describeIndicator } from './describeIndicator';

const now = Date.parse('2026-11-23T01:30:20Z') as Instant;
const month: TimeWindow = {
  kind: 'rolling',
  length: (30 * 86_400_000) as Millis,
  text: '30d',
};
const metric = (query: string) => ({ type: 'prometheus', spec: { query } });
const indicator: Indicator = {
  kind: 'ratio',
  counter: true,
  counts: 'bad',
  part: metric('sum(errors_total{path="/a&b"})\n'),
  total: metric('sum(requests_total)'),
};

describe('describeIndicator', () => {
  it('links each query, drawn over the window', () => {
    const [bad, total] = describeIndicator(indicator, {
      window: month,
      now,
      instanceOf: () => ({ name: 'eu', linkUrl: 'https://metrics.example' }),
    });
    expect(total).toMatchObject({ role: 'total', instance: 'eu' });
    expect(bad.query).toBe('sum(errors_total{path="/a&b"})');
    const url = new URL(bad.url ?? '');
    expect(url.origin + url.pathname).toBe('https://metrics.example/graph');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'g0.expr': 'sum(errors_total{path="/a&b"})',
      'g0.tab': '0',
      'g0.range_input': '30d',
      'g0.end_input': '2026-11-23 01:30',
    });
  });

  it('has no link where the instance is not configured', () => {
    const threshold: Indicator = {
      kind: 'threshold',
      operator: 'lt',
      value: 1,
      metric: { ...metric('latency'), source: 'us' },
    };
    expect(
      describeIndicator(threshold, { now, instanceOf: () => undefined }),
    ).toEqual([{ role: 'value', instance: 'us', query: 'latency' }]);
  });
});
