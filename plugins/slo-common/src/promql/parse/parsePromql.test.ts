import { MAX_PROMQL_LENGTH, parsePromql } from './parsePromql';
import { printPromql } from '../printPromql';

function print(query: string): string {
  const parsed = parsePromql(query);
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.message}`);
  return printPromql(parsed.value);
}

it.each([
  ['up', 'up'],
  [
    'sum(rate(x{a="b", c!~"d|e",}[5m])) by (a,b)',
    'sum by (a, b) (rate(x{a="b",c!~"d|e"}[5m]))',
  ],
  ['SUM WITHOUT(le) (x)', 'sum without (le) (x)'],
  ['((a)) + ((b * c))', 'a + b * c'],
  ['(a + b) * c', '(a + b) * c'],
  ['a - (b - c)', 'a - (b - c)'],
  ['a - b - c', 'a - b - c'],
  ['(a ^ b) ^ c', '(a ^ b) ^ c'],
  ['a ^ b ^ c', 'a ^ b ^ c'],
  ['-2 ^ 2', '-2 ^ 2'],
  ['a + b offset 5m * c', 'a + b offset 5m * c'],
  ['(a + b) * rate(c[5m:] @ 5)', '(a + b) * rate(c[5m:] @ 5)'],
  ['(-2) ^ 2', '(-2) ^ 2'],
  ['-1 * x', '-1 * x'],
  ['1 - -x', '1 - (-x)'],
  ['--x', '-(-x)'],
  ['+x', 'x'],
  ['sum(a) or on() vector(0)', 'sum(a) or on () vector(0)'],
  ['a * on(i) group_left(team,) b', 'a * on (i) group_left (team) b'],
  ['a > bool 1e3', 'a > bool 1000'],
  ['rate(x[1h30m] offset -90s)', 'rate(x[1h30m] offset -1m30s)'],
  ['x @ start()', 'x @ start()'],
  ['x @ -1.5 offset 5m', 'x @ -1.5 offset 5m'],
  ['max_over_time(sum(x)[30d:5m])', 'max_over_time(sum(x)[30d:5m])'],
  ['max_over_time(sum(x)[4w:])', 'max_over_time(sum(x)[4w:])'],
  ['rate(x[300])', 'rate(x[5m])'],
  ['0x1F + 1_000 + Inf', '31 + 1000 + Inf'],
  ['{"http.requests", "my.label"="1"}', '{"http.requests","my.label"="1"}'],
  ['{__name__=~"a|b"}', '{__name__=~"a|b"}'],
  [
    `x{a='it\\'s', b=\`a\\d"\`, c="\\u00e9\\n"}`,
    'x{a="it\'s",b="a\\\\d\\"",c="é\\n"}',
  ],
  [
    'rate(x[{{.window}}]) + rate(y[{{ .window }}])',
    'rate(x[{{.window}}]) + rate(y[{{.window}}])',
  ],
  ['x{w="{{.window}}"}', 'x{w="{{.window}}"}'],
  ['# why\nsum(\n  x # what\n)', 'sum(x)'],
  [
    'histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))',
    'histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))',
  ],
  ['count_values("v", x)', 'count_values("v", x)'],
  [
    'label_join(x, "a", "-", "b", "c", "d")',
    'label_join(x, "a", "-", "b", "c", "d")',
  ],
])('reads %s', (query, printed) => {
  expect(print(query)).toBe(printed);
  expect(print(printed)).toBe(printed);
});

it.each<[query: string, at: string, message: RegExp]>([
  ['', '1:1', /The query is empty/],
  ['   # nothing', '1:13', /Unexpected end|The query is empty/],
  ['sum(rate(x[5m]', '1:15', /end of the query; '\)\)' is missing/],
  ['sum(rate(x[5m', '1:14', /'\]\)\)' is missing/],
  ['a +\n  ) b', '2:3', /Unexpected '\)'/],
  ['x y', '1:3', /Unexpected 'y'/],
  ['sum(x) sum(y)', '1:8', /Unexpected 'sum'/],
  ['1 - range_median(x[5m])', '1:5', /Unknown function 'range_median'/],
  [
    'sum(share_eq_over_time(x[5m], 1))',
    '1:5',
    /Unknown function 'share_eq_over_time'/,
  ],
  ['x default 0', '1:3', /Unexpected 'default'/],
  [
    'rate(x)',
    '1:6',
    /'rate' takes a matrix here, found a vector; a range \[5m\] is missing/,
  ],
  ['sum(x[5m])', '1:5', /'sum' takes a vector here, found a matrix/],
  ['rate(sum(x)[5m])', '1:6', /A range \[5m\] stands behind a selector only/],
  ['sum(1)', '1:5', /found a scalar/],
  ['a + "b"', '1:1', /not a string/],
  ['1 < 2', '1:1', /'< bool'/],
  ['1 or a', '1:1', /two vectors only/],
  ['a + bool b', '1:1', /'bool' stands behind a comparison/],
  ['a * on(i) 2', '1:1', /needs a vector on both sides/],
  [
    'a * on(i) group_left(i) b',
    '1:1',
    /A label stands in 'on' and in 'group_left'/,
  ],
  ['sum(x) offset 5m', '1:1', /stand behind a selector/],
  ['quantile(x)', '1:1', /takes 2 arguments, found 1/],
  ['time(x)', '1:1', /takes 0 arguments/],
  ['{}', '1:1', /needs a metric name/],
  ['{a=~".*"}', '1:1', /needs a metric name/],
  ['x{__name__="y"}', '1:1', /given twice/],
  ['x{a="b}', '1:5', /not closed/],
  ['x{a="\\q"}', '1:5', /escape/],
  ['x{a="b\\"}', '1:5', /not closed/],
  ['x * {{.window}}', '1:14', /in ranges only/],
  ['rate(x[{{.window}}s])', '1:17', /not a duration/],
  ['x{a=~"("}', '1:6', /not a regular expression/],
  ['x{a=~"(?=b)"}', '1:6', /look-around/],
  ['rate(x[0s])', '1:8', /longer than nothing/],
  ['rate(x[1m2h])', '1:10', /Unexpected '2h'/],
  ['rate(x[5m+1m])', '1:8', /not a duration/],
  ['rate(x[5m] anchored)', '1:6', /'anchored' is experimental/],
  ['a + fill(0) b', '1:5', /'fill' is experimental/],
  ['rate(x{{.window}})', '1:7', /in ranges only/],
  ['x'.repeat(MAX_PROMQL_LENGTH + 1), '1:1', /4097 characters/],
])('refuses %s', (query, at, message) => {
  const [line, column] = at.split(':').map(Number);
  expect(parsePromql(query)).toEqual({
    ok: false,
    error: { message: expect.stringMatching(message), line, column },
  });
});

it('refuses what nests deeper than the stack is', () => {
  const nested = (levels: number) =>
    `${'('.repeat(levels)}x${')'.repeat(levels)}`;
  expect(print(nested(400))).toBe('x');
  expect(parsePromql(nested(2_000))).toMatchObject({
    ok: false,
    error: { message: 'The query nests too deeply' },
  });
});
