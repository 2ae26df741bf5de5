import { pinnedLabels } from './pinnedLabels';

it.each<{ name: string; expression: string; pinned: object }>([
  {
    name: 'of the only selector',
    expression: 'up{service="checkout", job!="x", pod=~"a|b", zone=""} == 0',
    pinned: { service: 'checkout' },
  },
  {
    name: 'of every selector of a ratio',
    expression:
      'sum by (pod) (rate(errors{service="checkout", code="500"}[5m])) / sum by (pod) (rate(requests{service="checkout"}[5m])) > 0.1',
    pinned: { service: 'checkout' },
  },
  {
    name: 'not of one only',
    expression: 'errors{service="checkout"} > 1 unless on () maintenance',
    pinned: {},
  },
  {
    name: 'not where they differ',
    expression: 'queue{service="a"} > 1 or queue{service="b"} > 1',
    pinned: {},
  },
  {
    name: 'of what should be there and is not',
    expression: 'absent_over_time(up{service="checkout"}[1h])',
    pinned: { service: 'checkout' },
  },
  {
    name: 'but no name of a metric',
    expression: '{__name__="up", service="checkout"} == 0',
    pinned: { service: 'checkout' },
  },
  { name: 'none without a selector', expression: 'vector(1)', pinned: {} },
  { name: 'none of no expression', expression: '', pinned: {} },
  {
    name: 'none of what is no PromQL',
    expression: 'WITH (x = {service="checkout"}) up{x}',
    pinned: {},
  },
  {
    name: 'none of what nests without end',
    expression: `${'('.repeat(2_000)}up{service="checkout"}`,
    pinned: {},
  },
  {
    name: 'none of what is longer than any rule',
    expression: `up{service="checkout"} > ${'1'.repeat(5_000)}`,
    pinned: {},
  },
])('finds labels $name', ({ expression, pinned }) => {
  expect(pinnedLabels(expression)).toEqual(pinned);
});
