import { importText, summariseProblems } from '../../testUtils/importText';
import { LATENCY, RATIO, objective } from './__testUtils__/objectives';
import { pyrraImporter } from './pyrraImporter';

it.each(['0x10', '1e1000', ' 99', 'Infinity', ''])(
  'finds the target "%s" wrong',
  target => {
    const text = RATIO.replace('"99.5"', `"${target}"`);
    const { problems, slos } = importText(pyrraImporter, text, 'strict');
    expect(summariseProblems(problems)).toEqual(['!P4 spec.target']);
    expect(slos).toEqual([]);
  },
);

it.each(['99.9', '+99', '.5e2', '9.99e1', '50.'])(
  'takes the target "%s", as Go does',
  target => {
    const text = RATIO.replace('"99.5"', `"${target}"`);
    const { problems, slos } = importText(pyrraImporter, text, 'strict');
    expect([problems, slos.length]).toEqual([[], 1]);
  },
);

const BOTH = `ratio:\n      errors: { metric: a }\n      total: { metric: b }\n    bool_gauge: { metric: c }`;

it.each<[name: string, text: string, problems: string[]]>([
  ['another version', RATIO.replace('v1alpha1', 'v1'), ['!P1 apiVersion']],
  ['another kind', RATIO.replace('ServiceLevelObjective', 'SLO'), ['!P1 kind']],
  ['no name', RATIO.replace('name: shop-errors', ''), ['!P2 metadata.name']],
  [
    'no namespace',
    RATIO.replace('namespace: monitoring', ''),
    ['P3 metadata.namespace'],
  ],
  ['an unquoted target', RATIO.replace('"99.5"', '99.5'), ['P4 spec.target']],
  [
    'a target that is no number',
    RATIO.replace('"99.5"', 'high'),
    ['!P4 spec.target'],
  ],
  [
    'a target above 100',
    RATIO.replace('"99.5"', '"100.1"'),
    ['!P4 spec.target'],
  ],
  ['a negative target', RATIO.replace('"99.5"', '"-1"'), ['!P4 spec.target']],
  ['an empty target', RATIO.replace('"99.5"', '""'), ['!P4 spec.target']],
  [
    'a target that is a share',
    RATIO.replace('"99.5"', '"0.995"'),
    ['P4 spec.target'],
  ],
  ['no window', RATIO.replace('window: 4w', ''), ['!P5 spec.window']],
  ['a window of months', RATIO.replace('4w', '1M'), ['!P5 spec.window']],
  ['a window of nothing', RATIO.replace('4w', '0s'), ['!P5 spec.window']],
  ['a window of years', RATIO.replace('4w', '2y'), ['!P16 spec.window']],
  ['no indicator', objective('{}'), ['!P6 spec.indicator']],
  ['two indicators', objective(BOTH), ['!P6 spec.indicator']],
  [
    'no errors',
    RATIO.replace('errors:', 'good:'),
    ['E8 spec.indicator.ratio.good', '!P7 spec.indicator.ratio.errors'],
  ],
  [
    'a query for a metric',
    LATENCY.replace('http_seconds_count', 'sum(a)'),
    ['!P7 spec.indicator.latency.total.metric'],
  ],
  [
    'no PromQL',
    LATENCY.replace('http_seconds_count', '"a{"'),
    ['!P7 spec.indicator.latency.total.metric'],
  ],
  [
    'equal metrics',
    RATIO.replace(',code=~"5.."', ''),
    ['P8 spec.indicator.ratio.errors.metric'],
  ],
  [
    'no bucket',
    LATENCY.replace('{le="0.5"}', ''),
    ['!P9 spec.indicator.latency.success.metric'],
  ],
  [
    'a bucket that is no number',
    LATENCY.replace('"0.5"', '"fast"'),
    ['!P9 spec.indicator.latency.success.metric'],
  ],
  [
    'other names than a histogram has',
    LATENCY.replace('_count', '_total'),
    ['P10 spec.indicator.latency.total.metric'],
  ],
  [
    'a latency without unit',
    objective(`latencyNative: { total: { metric: a }, latency: "1" }`),
    ['!P11 spec.indicator.latencyNative.latency'],
  ],
  [
    'a grouping that is no label',
    LATENCY.replace('[job, handler]', '["a b"]'),
    ['!P12 spec.indicator.latency.grouping[0]'],
  ],
  [
    'alerting that is no switch',
    `${RATIO}\n  alerting: { absent: 1 }`,
    ['!P13 spec.alerting.absent'],
  ],
  [
    'an unknown strategy',
    `${RATIO}\n  partial_response_strategy: maybe`,
    ['!P14 spec.partial_response_strategy'],
  ],
  ['an unknown field', `${RATIO}\n  windows: 4w`, ['E8 spec.windows']],
])('finds %s', (_name, text, expected) => {
  const { problems, slos } = importText(pyrraImporter, text);
  expect(summariseProblems(problems).sort()).toEqual([...expected].sort());
  const hasErrors = expected.some(problem => problem.startsWith('!'));
  expect(slos).toHaveLength(hasErrors ? 0 : 1);
});

it('refuses an unquoted target in strict mode, as Kubernetes does', () => {
  const text = RATIO.replace('"99.5"', '99.5');
  const { problems } = importText(pyrraImporter, text, 'strict');
  expect(summariseProblems(problems)).toEqual(['!P4 spec.target']);
});
