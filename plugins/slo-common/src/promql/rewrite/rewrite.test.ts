import { Millis, Result } from '../../units';
import { parsePromql } from '../parse/parsePromql';
import { printPromql } from '../printPromql';
import { PromqlNode } from '../PromqlNode';
import { addMatchers } from './addMatchers';
import { matchEitherLe } from './matchEitherLe';
import { selectorsOf } from './selectorsOf';
import { substituteMatcherValues } from './substituteMatcherValues';
import { replaceRange, withWindow } from './withWindow';

const HOUR = 3_600_000 as Millis;

function tree(query: string): PromqlNode {
  return unwrap(parsePromql(query));
}

function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

it('narrows every selector, and repeats no matcher', () => {
  const narrowed = addMatchers(
    tree('sum(rate(a[5m])) / on () b{tenant="x",tenant!="y"} unless {c="d"}'),
    [{ label: 'tenant', operator: '=', value: 'x"} or up{a="' }],
  );
  expect(selectorsOf(narrowed)).toHaveLength(3);
  expect(printPromql(narrowed)).toBe(
    'sum(rate(a{tenant="x\\"} or up{a=\\""}[5m])) / on () b{tenant="x",tenant!="y",tenant="x\\"} or up{a=\\""} unless {c="d",tenant="x\\"} or up{a=\\""}',
  );
  const same = tree('b{tenant="x"}');
  const matcher = { label: 'tenant', operator: '=', value: 'x' } as const;
  expect(addMatchers(same, [matcher])).toEqual(same);
});

it.each([
  ['rate(a[{{.window}}]) + rate(b[5m])', 'rate(a[1h]) + rate(b[5m])'],
  ['max_over_time(a[{{.window}}:{{.window}}])', 'max_over_time(a[1h:1h])'],
  ['a offset {{ .window }}', 'a offset 1h'],
  ['r{w="{{.window}}"}', 'r{w="1h"}'],
])('fills the window into %s', (query, filled) => {
  expect(printPromql(withWindow(tree(query), HOUR))).toBe(filled);
});

it('sets every range to one length', () => {
  const query = 'rate(a[{{.window}}]) + rate(b[5m] offset 1m)';
  expect(printPromql(replaceRange(tree(query), HOUR))).toBe(
    'rate(a[1h]) + rate(b[1h] offset 1m)',
  );
});

it.each([
  ['a_bucket{le="1"}', 'a_bucket{le=~"1|1\\\\.0"}'],
  ['a_bucket{le="2.0"}', 'a_bucket{le=~"2|2\\\\.0"}'],
  ['a_bucket{le="0.5"}', 'a_bucket{le="0.5"}'],
  ['a_bucket{le="+Inf"}', 'a_bucket{le="+Inf"}'],
  ['a{size="1"}', 'a{size="1"}'],
])('finds the buckets of %s in both spellings', (query, widened) => {
  expect(printPromql(matchEitherLe(tree(query)))).toBe(widened);
});

const VALUES: Readonly<Record<string, string>> = {
  'entity.metadata.name': 'check.out"',
};

it.each([
  ['sum(a{job="${{ entity.metadata.name }}"})', 'sum(a{job="check.out\\""})'],
  [
    'a{job=~"api-${{entity.metadata.name}}-.*"}',
    'a{job=~"api-check\\\\.out\\"-.*"}',
  ],
  ['a{job="$1"}', 'a{job="$1"}'],
])('fills an entity into %s', (query, filled) => {
  const result = substituteMatcherValues(tree(query), key => VALUES[key]);
  expect(printPromql(unwrap(result))).toBe(filled);
});

it.each([
  ['{"${{ entity.metadata.name }}_total"}', /is not the value of a label/],
  ['{__name__="${{ entity.metadata.name }}"}', /is not the value of a label/],
  ['{"${{ entity.metadata.name }}"="a", b="c"}', /is not the value of a label/],
  ['label_replace(a, "b", "${{ x }}", "", "")', /is not the value of a label/],
  ['sum by ("${{ x }}") (a)', /is not the value of a label/],
  ['a{job="${{ entity.spec.absent }}"}', /has no value here/],
])('refuses the template of %s', (query, message) => {
  const result = substituteMatcherValues(tree(query), key => VALUES[key]);
  expect(result).toEqual({ ok: false, error: expect.stringMatching(message) });
});

it('does not even parse a template outside of text', () => {
  expect(parsePromql('${{ entity.metadata.name }}_total').ok).toBe(false);
});
