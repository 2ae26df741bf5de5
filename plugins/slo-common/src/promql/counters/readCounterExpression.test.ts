import { printPromql } from '../printPromql';
import { readCounterExpression } from './readCounterExpression';
import { readCounterRatio } from './readCounterRatio';

function summarise(query: string): string {
  const read = readCounterExpression(query);
  if (!read.ok) return read.error;
  const { terms, unit, measure, grouping } = read.value;
  const sum = terms
    .map(term => `${term.coefficient} ${printPromql(term.selector)}`)
    .join(' + ');
  const groups = grouping
    ? ` ${grouping.kind} (${grouping.labels.join(', ')})`
    : '';
  const what = measure.kind === 'value' ? '' : ` ${JSON.stringify(measure)}`;
  return `${unit.kind}: ${sum}${groups}${what}`;
}

it.each([
  ['a', 'value: 1 a'],
  ['sum(a{b="c"})', 'value: 1 a{b="c"} by ()'],
  ['sum(rate(a[{{.window}}]))', 'rate: 1 a by ()'],
  ['sum(rate(a[{{ .window }}])) + sum(irate(b[5m]))', 'rate: 1 a + 1 b by ()'],
  ['sum(increase(a[5m]))', 'increase: 1 a by ()'],
  ['sum by (x) (a) - sum(b) by (x)', 'value: 1 a + -1 b by (x)'],
  ['sum without (i) (a)', 'value: 1 a without (i)'],
  ['sum by (x) (sum by (x, y) (a))', 'value: 1 a by (x)'],
  ['sum by (x) (sum by (y) (a))', 'value: 1 a by ()'],
  ['sum by (x, i) (sum without (i) (a))', 'value: 1 a by (x)'],
  ['sum without (x) (sum by (x, y) (a))', 'value: 1 a by (y)'],
  ['sum without (x) (sum without (y) (a))', 'value: 1 a without (x, y)'],
  ['-(sum(a) - 2 * sum(b)) / 4', 'value: -0.25 a + 0.5 b by ()'],
  ['(60 * 5 - 1) * sum(a)', 'value: 299 a by ()'],
  ['sum(a) or vector(0)', 'value: 1 a by ()'],
  [
    'sum(a or vector(0)) + (sum(b) or on () vector(0))',
    'value: 1 a + 1 b by ()',
  ],
  [
    'sum(a_count - ignoring(le) a_bucket{le="0.3"})',
    'value: 1 a_count + -1 a_bucket{le="0.3"} by ()',
  ],
  [
    'sum(a) - (sum(a) - sum(b{x="1",y="2"})) + sum(b{y="2",x="1"})',
    'value: 2 b{y="2",x="1"} by ()',
  ],
  [
    'histogram_count(sum(rate(h[5m])))',
    'rate: 1 h by () {"kind":"observations"}',
  ],
  ['sum(histogram_sum(increase(h[5m])))', 'increase: 1 h by () {"kind":"sum"}'],
  [
    'histogram_fraction(0, 0.5, sum(rate(h[5m])))',
    'rate: 1 h by () {"kind":"share","lower":0,"upper":0.5}',
  ],
  [
    'histogram_fraction(0, 0.5, sum by (j) (increase(h[1h]))) * histogram_count(sum by (j) (increase(h[1h])))',
    'increase: 1 h by (j) {"kind":"between","lower":0,"upper":0.5}',
  ],
])('reads %s', (query, summary) => {
  expect(summarise(query)).toBe(summary);
});

it.each([
  ['sum(rate(a[5m])) + sum(b)', /mixes growth per second with counters/],
  [
    'sum(increase(a[5m])) + sum(increase(b[10m]))',
    /mixes growth over 300 s with growth over 600 s/,
  ],
  ['sum by (x) (a) + sum(b)', /grouped by different labels/],
  ['sum(a) + b', /grouped by different labels/],
  ['sum(a) / sum(b)', /'\/' of two series/],
  ['sum(a) + 1', /with a constant/],
  ['sum(a) * 0', /counts nothing/],
  ['sum(a) / 0', /counts nothing/],
  ['sum(a) - sum(a)', /cancel out/],
  ['1 + 1', /it is a constant/],
  ['sum(a) or sum(b)', /'or' of two series/],
  ['sum(a) or vector(1)', /'vector' does not keep counts/],
  ['a * on (x) group_left (y) b', /'group_left' repeats series/],
  ['avg(a)', /'avg' is not a sum/],
  ['clamp_min(sum(a) - sum(b), 0)', /'clamp_min'/],
  ['sum(sum_over_time(a[5m]))', /'sum_over_time'/],
  ['rate(a[5m] offset 1h)', /plain selector/],
  ['increase(sum(a)[5m:])', /plain selector/],
  ['a offset 1h', /'offset' looks at another time/],
  ['a @ 5', /'@' looks at another time/],
  ['a > 1', /'>' with a constant/],
  ['sum(histogram_fraction(0, 1, rate(h[5m])))', /sum of shares/],
  [
    'histogram_fraction(0, 1, sum(rate(h[5m]))) * histogram_count(sum(rate(g[5m])))',
    /'\*' of two series/,
  ],
  ['histogram_count(2 * h)', /not a sum of native histograms/],
  ['"a"', /not a number per series/],
  ['sum(', /Unexpected end .*\(line 1, column 5\)/],
])('finds %s opaque', (query, reason) => {
  expect(summarise(query)).toMatch(reason);
});

it.each([
  ['sum(rate(a[5m]))', 'sum(rate(b[1h]))', /^exact$/],
  [
    'sum(increase(a[{{.window}}]))',
    'sum(increase(b[{{ .window }}]))',
    /^exact$/,
  ],
  ['sum(a)', 'sum(b)', /^exact$/],
  [
    'sum(rate(a[5m]))',
    'sum(increase(b[5m]))',
    /divides growth per second by growth over 300 s/,
  ],
  [
    'sum(increase(a[5m]))',
    'sum(increase(b[10m]))',
    /divides growth over 300 s by growth over 600 s/,
  ],
  ['sum(a)', 'sum(rate(b[5m]))', /divides counters by growth per second/],
  [
    'histogram_fraction(0, 1, sum(rate(h[5m])))',
    'histogram_count(sum(rate(h[5m])))',
    /share of observations/,
  ],
  ['abs(a)', 'b', /'abs'/],
])('judges the ratio of %s and %s', (part, total, reason) => {
  const ratio = readCounterRatio(part, total);
  expect(ratio.ok ? 'exact' : ratio.error).toMatch(reason);
});
