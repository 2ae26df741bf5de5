import { parsePromql } from '@nines/backstage-plugin-slo-common';
import { findUnbounded } from './findUnbounded';

const judge = (query: string) => {
  const parsed = parsePromql(query);
  return parsed.ok ? findUnbounded(parsed.value) : parsed.error.message;
};

/** B13 and its like. */
it.each([
  ['topk(1e9, {__name__=~".+"})', /^A selector needs a metric name: \{__name/],
  ['sum(a) + sum({job="x"})', /^A selector needs a metric name: \{job="x"\}/],
  ['count({__name__!="a"})', /needs a metric name/],
  ['count({__name__=~"http_.*"})', /needs a metric name/],
  ['max_over_time(a[5y:1s])', /^A range of 1825 days exceeds the 90/],
  ['sum(rate(a[91d]))', /^A range of 91 days exceeds the 90/],
])('refuses %s', (query, reason) => {
  expect(judge(query)).toMatch(reason);
});

it.each([
  'sum(a{job="x"})',
  'sum({"with spaces", job="x"})',
  'sum({__name__="a"})',
  'sum({__name__=~"a|b_total"})',
  'sum(rate(a[90d])) / sum(rate(a[{{.window}}]))',
  'max_over_time(a[1h:1m]) - 1',
])('allows %s', query => {
  expect(judge(query)).toBeUndefined();
});
