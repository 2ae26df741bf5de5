import { importText, summariseProblems } from '../../testUtils/importText';
import { parseDefinitions } from '../parseDefinitions';
import { alphaImporter } from './alphaImporter';

const metric = (query: string) =>
  `{ source: prometheus, queryType: promql, query: '${query}' }`;

const RATIO = `apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: availability
  displayName: Availability
spec:
  service: shop
  description: Few errors.
  budgetingMethod: Occurrences
  timeWindows:
    - unit: Day
      count: 30
      isRolling: true
  objectives:
    - target: 0.99
      ratioMetrics:
        incremental: true
        good: ${metric('good_total')}
        total: ${metric('all_total')}
`;

const THRESHOLD = RATIO.replace(
  / {2}objectives:[^]*/,
  `  indicator:
    thresholdMetric: ${metric('latency')}
  objectives:
    - { displayName: Fast, op: lte, value: 0.2, target: 0.9 }
    - { displayName: Slow, op: lte, value: 1, target: 0.99 }
`,
);

const CALENDAR = RATIO.replace(
  'isRolling: true',
  'calendar: { startTime: 2024-01-01 00:00:00, timeZone: Europe/Warsaw }',
);

const read = (text: string, mode?: 'strict') =>
  importText(alphaImporter, text, mode);

/** What is found, and the SLOs that are read all the same. */
function verdictOn(text: string): string[] {
  const { problems, slos } = read(text, 'strict');
  return [...summariseProblems(problems), ...slos.map(({ name }) => name)];
}

it('reads a ratio in each objective', () => {
  const { slos, problems, losses } = read(RATIO, 'strict');
  expect([problems, losses]).toEqual([[], []]);
  expect(slos).toEqual([
    {
      name: 'availability',
      displayName: 'Availability',
      description: 'Few errors.',
      service: 'shop',
      labels: {},
      annotations: {},
      window: { kind: 'rolling', length: 2_592_000_000, text: '30d' },
      method: 'Occurrences',
      composite: false,
      grouping: [],
      objectives: [
        {
          id: '0',
          target: 0.99,
          weight: 1,
          indicator: {
            kind: 'ratio',
            counter: true,
            counts: 'good',
            part: { type: 'prometheus', spec: { query: 'good_total' } },
            total: { type: 'prometheus', spec: { query: 'all_total' } },
          },
        },
      ],
      alertConditions: [],
      origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
    },
  ]);
});

it('reads one threshold for all objectives', () => {
  const { slos, problems } = read(THRESHOLD, 'strict');
  expect(problems).toEqual([]);
  expect(
    slos[0].objectives.map(({ id, target, indicator }) => [
      id,
      target,
      indicator.kind === 'threshold' && indicator.value,
    ]),
  ).toEqual([
    ['fast', 0.9, 0.2],
    ['slow', 0.99, 1],
  ]);
});

it.each([
  ['Second', 3600, { kind: 'rolling', length: 3_600_000, text: '3600s' }],
  ['Week', 4, { kind: 'rolling', length: 2_419_200_000, text: '4w' }],
  ['Month', 1, { kind: 'rolling', length: 2_592_000_000, text: '1M' }],
  ['Quarter', 1, { kind: 'rolling', length: 7_776_000_000, text: '1Q' }],
])('reads a window of %s', (unit, count, window) => {
  const text = RATIO.replace('unit: Day', `unit: ${unit}`).replace(
    'count: 30',
    `count: ${count}`,
  );
  expect(read(text, 'strict').slos[0].window).toEqual(window);
});

it('reads a window of the calendar', () => {
  const text = CALENDAR.replace('Day', 'Month').replace('30', '1');
  expect(read(text, 'strict').slos[0].window).toEqual({
    kind: 'calendar',
    count: 1,
    unit: 'month',
    startTime: '2024-01-01 00:00:00',
    timeZone: 'Europe/Warsaw',
    text: '1M',
  });
});

it('takes queries with an open window as Sloth does', () => {
  const text = RATIO.replace(/ {8}incremental.*\n/, '')
    .replace(/ {6}isRolling.*\n/, '')
    .replace('good_total', 'sum(rate(good_total[{{.window}}]))')
    .replace('all_total', 'sum(rate(all_total[{{.window}}]))');
  const { slos, problems, losses } = read(text, 'strict');
  expect(problems).toEqual([]);
  expect(losses.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'assumed spec.timeWindows[0]',
  ]);
  expect(slos[0].objectives[0].indicator).toMatchObject({ counter: true });
});

it('says what it assumes of slices, counters and languages', () => {
  const text = RATIO.replace('Occurrences', 'Timeslices')
    .replace('target: 0.99', 'target: 0.99\n      timeSliceTarget: 0.9')
    .replace(/ {8}incremental.*\n/, '')
    .replace('promql', 'metricsql');
  const { slos, losses } = read(text);
  expect(losses.map(({ path, kind }) => `${kind} ${path}`).sort()).toEqual([
    'assumed spec.budgetingMethod',
    'assumed spec.objectives[0].ratioMetrics.incremental',
    'dropped spec.objectives[0].ratioMetrics.good.queryType',
  ]);
  expect(slos[0]).toMatchObject({
    method: 'Timeslices',
    objectives: [
      {
        slices: { length: 60_000, target: 0.9 },
        indicator: { counter: false },
      },
    ],
  });
});

it.each([
  ['another kind', 'kind: SLO', 'kind: AlertPolicy', '!V1 kind'],
  ['no name', '  name: availability\n', '', '!V1 metadata.name'],
  ['labels', 'metadata:', 'metadata:\n  labels: {}', '!E8 metadata.labels'],
  ['no service', '  service: shop\n', '', '!V2 spec.service'],
  [
    'another method',
    'Occurrences',
    'RatioTimeslices',
    '!V2 spec.budgetingMethod',
  ],
  ['another unit', 'Day', 'Year', '!V3 spec.timeWindows[0].unit'],
  ['no length', 'count: 30', 'count: 0', '!V3 spec.timeWindows[0].count'],
  ['half a day', 'count: 30', 'count: 0.5', '!V3 spec.timeWindows[0].count'],
  [
    'two windows',
    '  objectives:',
    '    - { unit: Day, count: 1 }\n  objectives:',
    '!V3 spec.timeWindows',
  ],
  [
    'neither window',
    'isRolling: true',
    'isRolling: false',
    '!V4 spec.timeWindows[0]',
  ],
  [
    'no objective',
    / {2}objectives:[^]*/,
    '  objectives: []\n',
    '!V6 spec.objectives',
  ],
  ['a target of 1', '0.99', '1', '!V6 spec.objectives[0].target'],
  [
    'an op',
    'target: 0.99',
    'target: 0.99\n      op: lt',
    '!V6 spec.objectives[0].op',
  ],
  [
    'no slice target',
    'Occurrences',
    'Timeslices',
    '!V7 spec.objectives[0].timeSliceTarget',
  ],
  ['no indicator', / {6}ratioMetrics[^]*/, '', '!V5 spec.objectives[0]'],
  [
    'a source with a digit',
    'source: prometheus',
    'source: p8s',
    '!V5 spec.objectives[0].ratioMetrics.good.source',
  ],
  ['two years', 'count: 30', 'count: 730', 'V8 spec.timeWindows[0]'],
  ['ten nines', '0.99', '0.9999999999', 'V8 spec.objectives[0].target'],
])('finds %s', (_name, from, to, problem) => {
  expect(verdictOn(RATIO.replace(from, to))).toEqual([problem]);
});

it.each([
  [
    'a rolling calendar',
    CALENDAR.replace('calendar', 'isRolling: true\n      calendar'),
    '!V4 spec.timeWindows[0]',
  ],
  [
    'a zone',
    CALENDAR.replace('Europe/Warsaw', 'Mars'),
    '!S9 spec.timeWindows[0].calendar.timeZone',
  ],
  [
    'a calendar of seconds',
    CALENDAR.replace('Day', 'Second'),
    'V8 spec.timeWindows[0]',
  ],
  [
    'a threshold without op',
    THRESHOLD.replace(/op: lte, /, ''),
    '!V6 spec.objectives[0].op',
  ],
  [
    'one id twice',
    THRESHOLD.replace('Slow', 'fast'),
    '!V6 spec.objectives[1].displayName',
  ],
])('finds %s wrong', (_name, text, problem) => {
  expect(verdictOn(text)).toEqual([problem]);
});

it('stands beside other formats, and names what is broken', () => {
  const service = `---\napiVersion: openslo/v1alpha\nkind: Service\nmetadata: { name: shop }\nspec: {}\n`;
  const file = { file: 'slo.yaml', text: RATIO + service };
  expect(parseDefinitions([file], { mode: 'strict' })).toMatchObject({
    problems: [],
    documents: 2,
    broken: [],
    slos: [{ name: 'availability' }],
  });
  const broken = { ...file, text: RATIO.replace('0.99', '99') };
  expect(parseDefinitions([broken], { mode: 'tolerant' })).toMatchObject({
    broken: [{ name: 'availability' }],
    slos: [],
  });
});
