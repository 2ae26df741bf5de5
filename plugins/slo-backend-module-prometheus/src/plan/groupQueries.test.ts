import { groupQueries } from './groupQueries';

const of = (text: string) => ['a', 'b.c'].map(one => text.replace(/\$/g, one));

it.each([
  ['max(x{service="$"})', 'max by (service) (x{service=~"a|b\\\\.c"})', false],
  ['x{service="$"} > 5', 'x{service=~"a|b\\\\.c"} > 5', true],
  [
    'max by (pod) (rate(x{service="$"}[5m] offset 1m))',
    'max by (pod, service) (rate(x{service=~"a|b\\\\.c"}[5m] offset 1m))',
    false,
  ],
  [
    'avg without (pod) (x{service="$"})',
    'avg without (pod) (x{service=~"a|b\\\\.c"})',
    true,
  ],
  [
    'histogram_quantile(0.95, sum by (le) (rate(x_bucket{service="$"}[5m])))',
    'histogram_quantile(0.95, sum by (le, service) (rate(x_bucket{service=~"a|b\\\\.c"}[5m])))',
    false,
  ],
  [
    'sum(x{service="$"}) / on () sum(y{service="$"})',
    'sum by (service) (x{service=~"a|b\\\\.c"}) / on (service) sum by (service) (y{service=~"a|b\\\\.c"})',
    false,
  ],
  [
    'topk(3, x{service="$"})',
    'topk by (service) (3, x{service=~"a|b\\\\.c"})',
    true,
  ],
  [
    'max_over_time(sum(x{service="$"})[10m:1m])',
    'max_over_time(sum by (service) (x{service=~"a|b\\\\.c"})[10m:1m])',
    false,
  ],
])('asks %s of several values at once', (text, query, isKept) => {
  const members = new Map([
    ['a', of(text)[0]],
    ['b.c', of(text)[1]],
  ]);
  expect(groupQueries(of(text))).toEqual([
    { query, label: 'service', isKept, members },
  ]);
});

it.each([
  ['answers without the label', 'max(x{service="$"}) or vector(0)'],
  ['answers for what is absent', 'absent(x{service="$"})'],
  ['writes labels', 'label_replace(x{service="$"}, "service", "z", "", "")'],
  ['drops the label', 'max without (service) (x{service="$"})'],
  ['ignores the label', 'x{service="$"} / ignoring (service) y{service="$"}'],
  ['matches across the label', 'x{service="$"} / on (pod) y{service="$"}'],
  ['asks for another value too', 'x{service="$"} / on () y{service="all"}'],
  ['has a selector without it', 'x{service="$"} / on () y'],
  ['matches a part', 'max(x{service=~"$"})'],
  ['takes numbers from series', 'clamp_max(x{service="$"}, scalar(y))'],
])('asks alone what %s: %s', (_, text) => {
  expect(groupQueries(of(text))).toEqual([]);
});

it('makes the largest groups, in pieces of bounded size', () => {
  const queries = Array.from(
    { length: 250 },
    (_, index) => `max(x{service="s${index}", env="live"})`,
  );
  const other = 'max(x{service="s0", env="test"})';
  const groups = groupQueries([...queries, other]);
  expect(groups.map(({ members }) => members.size)).toEqual([100, 100, 50]);
  expect(groups.flatMap(({ members }) => [...members.values()])).toEqual(
    queries,
  );
});
