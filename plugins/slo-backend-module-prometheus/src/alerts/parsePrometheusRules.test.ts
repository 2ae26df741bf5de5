import { MOST_RULES } from './readAnswer';
import { parsePrometheusRules } from './parsePrometheusRules';

const rule = (more: object = {}) => ({
  type: 'alerting',
  name: 'Down',
  query: 'up == 0',
  duration: 60,
  labels: { severity: 'critical' },
  annotations: { runbook_url: 'https://runbooks.example/{{ $labels.pod }}' },
  alerts: [{ labels: {}, state: 'firing' }],
  health: 'ok',
  ...more,
});
const answer = (...groups: unknown[]) =>
  JSON.stringify({ status: 'success', data: { groups } });
const group = (...rules: object[]) => ({ name: 'shop', file: 'x', rules });

it('tells each alerting rule as it is written, in the order of the files', () => {
  const text = answer(
    group(rule(), rule({ labels: { severity: 'warning' } })),
    group(rule({ type: 'recording', name: 'job:up' }), rule({ name: 'Slow' })),
  );
  const rules = parsePrometheusRules(text, 200);
  expect(rules[0]).toEqual({
    name: 'Down',
    labels: { severity: 'critical' },
    annotations: { runbook_url: 'https://runbooks.example/{{ $labels.pod }}' },
    expression: 'up == 0',
  });
  expect(rules.map(({ name, labels }) => [name, labels.severity])).toEqual([
    ['Down', 'critical'],
    ['Down', 'warning'],
    ['Slow', 'critical'],
  ]);
});

it.each<{ name: string; text: string; count: number }>([
  { name: 'no groups', text: answer(), count: 0 },
  {
    name: 'null for no groups',
    text: '{"status":"success","data":{"groups":null}}',
    count: 0,
  },
  {
    name: 'null for no rules, labels and annotations',
    text: answer(
      { rules: null },
      group(rule({ labels: null, annotations: undefined, query: undefined })),
    ),
    count: 1,
  },
  {
    name: 'more than is kept',
    text: answer(
      group(...Array.from({ length: MOST_RULES + 1 }, () => rule())),
    ),
    count: MOST_RULES,
  },
])('takes $name', ({ text, count }) => {
  expect(parsePrometheusRules(text, 200)).toHaveLength(count);
});

it('keeps as much of hostile text as of alerts', () => {
  const many = Array.from({ length: 100 }, (_, i) => [`l${i}`, 'v']);
  const text = answer(
    group(
      rule({
        name: `a\0${'b'.repeat(300)}`,
        labels: JSON.parse('{"__proto__":"x","a\\u0000":"x","ok":"a\\u0000b"}'),
        annotations: { long: '<b>'.repeat(1_000), ['k'.repeat(200)]: 'x' },
      }),
      rule({ labels: Object.fromEntries(many) }),
    ),
  );
  const [hostile, wide] = parsePrometheusRules(text, 200);
  expect(hostile.name).toMatch(/^ab{253}…$/);
  expect(hostile.labels).toEqual({ ok: 'ab' });
  expect(Object.keys(hostile.annotations)).toEqual(['long']);
  expect(hostile.annotations.long).toHaveLength(1_024);
  expect(Object.keys(wide.labels)).toHaveLength(64);
});

it.each<{ name: string; text: string; status: number; message: RegExp }>([
  { name: 'no route', text: '', status: 404, message: /tells no rules.*404/ },
  { name: 'a proxy', text: '<html>', status: 502, message: /status 502/ },
  {
    name: 'no JSON',
    text: '<html>',
    status: 200,
    message: /did not answer as/,
  },
  {
    name: 'an error',
    text: '{"status":"error","error":"x"}',
    status: 200,
    message: /did not answer as/,
  },
  {
    name: 'alerts instead',
    text: '{"status":"success","data":{"alerts":[]}}',
    status: 200,
    message: /did not answer as/,
  },
  {
    name: 'a label that is no text',
    text: answer(group(rule({ labels: { severity: 1 } }))),
    status: 200,
    message: /did not answer as/,
  },
])('fails on $name', ({ text, status, message }) => {
  expect(() => parsePrometheusRules(text, status)).toThrow(message);
});
