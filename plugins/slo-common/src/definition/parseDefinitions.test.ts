import fc from 'fast-check';
import { parseDefinitions } from './parseDefinitions';

const parse = (text: string, file = 'slo.yaml') =>
  parseDefinitions([{ file, text }], { mode: 'tolerant' });

const slo = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: checkout
  indicator:
    metadata:
      name: requests
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: good } } }
        total: { metricSource: { type: Prometheus, spec: { query: all } } }
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Good
      target: 0.999
`;

describe('parseDefinitions', () => {
  it('gives the SLO as the engine knows it', () => {
    expect(parse(slo).slos).toEqual([
      {
        name: 'checkout',
        service: 'checkout',
        labels: {},
        annotations: {},
        window: { kind: 'rolling', length: 28 * 86_400_000, text: '4w' },
        method: 'Occurrences',
        composite: false,
        grouping: [],
        objectives: [
          {
            id: 'good',
            displayName: 'Good',
            target: 0.999,
            weight: 1,
            indicator: {
              kind: 'ratio',
              counter: true,
              counts: 'good',
              part: { type: 'prometheus', spec: { query: 'good' } },
              total: { type: 'prometheus', spec: { query: 'all' } },
            },
          },
        ],
        alertConditions: [],
        origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
      },
    ]);
  });

  it.each<{ name: string; from: string | RegExp; to: string; problem: string }>(
    [
      {
        name: 'a target of 1',
        from: '0.999',
        to: '1',
        problem: '21:15 S15 spec.objectives[0].target',
      },
      {
        name: 'a target in percent',
        from: '0.999',
        to: '99.9',
        problem: '21:15 S15 spec.objectives[0].target',
      },
      {
        name: 'a target with a comma',
        from: '0.999',
        to: '"99,9"',
        problem: '21:15 S15 spec.objectives[0].target',
      },
      {
        name: 'a target that rounds to 1',
        from: '0.999',
        to: '0.9999999999',
        problem: '21:15 M7 spec.objectives[0].target',
      },
      {
        name: 'not-a-number',
        from: '0.999',
        to: '.nan',
        problem: '21:15 F12 ',
      },
      {
        name: 'no service',
        from: '  service: checkout\n',
        to: '',
        problem: '5:1 S2 spec.service',
      },
      {
        name: 'a service of the wrong type',
        from: 'service: checkout',
        to: 'service: [a]',
        problem: '6:12 S2 spec.service',
      },
      {
        name: 'an empty spec',
        from: /spec:\n {2}service[^]*/,
        to: 'spec: {}\n',
        problem: '5:7 S1 spec',
      },
      {
        name: 'a window of no length',
        from: '4w',
        to: '0w',
        problem: '16:17 M3 spec.timeWindow[0].duration',
      },
      {
        name: 'a negative window',
        from: '4w',
        to: '-4w',
        problem: '16:17 D3 spec.timeWindow[0].duration.value',
      },
      {
        name: 'a window of many years',
        from: '4w',
        to: '10Y',
        problem: '16:17 M3 spec.timeWindow[0].duration',
      },
      {
        name: 'a window without a unit',
        from: '4w',
        to: '28',
        problem: '16:17 S7 spec.timeWindow[0].duration',
      },
      {
        name: 'a window in a compound form',
        from: '4w',
        to: '1h30m',
        problem: '16:17 D2 spec.timeWindow[0].duration.unit',
      },
      {
        name: 'neither rolling nor calendar',
        from: 'isRolling: true',
        to: 'isRolling: false',
        problem: '16:7 S6 spec.timeWindow[0]',
      },
      {
        name: 'rolling and calendar',
        from: 'isRolling: true',
        to: 'isRolling: true\n      calendar: { startTime: 2024-01-01 00:00:00, timeZone: UTC }',
        problem: '16:7 S5 spec.timeWindow[0]',
      },
      {
        name: 'a zone that is none',
        from: 'isRolling: true',
        to: 'calendar: { startTime: 2024-01-01 00:00:00, timeZone: Mars/Phobos }',
        problem: '17:61 S9 spec.timeWindow[0].calendar.timeZone',
      },
      {
        name: 'the local zone',
        from: 'isRolling: true',
        to: 'calendar: { startTime: 2024-01-01 00:00:00, timeZone: Local }',
        problem: '17:61 S9 spec.timeWindow[0].calendar.timeZone',
      },
      {
        name: 'a day that is none',
        from: 'isRolling: true',
        to: 'calendar: { startTime: 2023-02-29 00:00:00, timeZone: UTC }',
        problem: '17:30 S8 spec.timeWindow[0].calendar.startTime',
      },
      {
        name: 'a calendar window of hours',
        from: '4w\n      isRolling: true',
        to: '4h\n      calendar: { startTime: 2024-01-01 00:00:00, timeZone: UTC }',
        problem: '16:17 M4 spec.timeWindow[0].duration',
      },
      {
        name: 'no slice',
        from: 'Occurrences',
        to: 'RatioTimeslices',
        problem: '20:7 S21 spec.objectives[0].timeSliceWindow',
      },
      {
        name: 'a slice longer than the window',
        from: /Occ[^]*/,
        to: 'RatioTimeslices\n  objectives: [{ target: 0.9, timeSliceWindow: 5w }]\n',
        problem: '19:48 M5 spec.objectives[0].timeSliceWindow',
      },
      {
        name: 'no objective',
        from: /objectives:[^]*/,
        to: 'objectives: []\n',
        problem: '19:15 M1 spec.objectives',
      },
      {
        name: 'an objective twice',
        from: /$/,
        to: '    - displayName: good\n      target: 0.9\n',
        problem: '22:20 M15 spec.objectives[1].displayName',
      },
      {
        name: 'a dangling reference',
        from: /indicator:[^]*(?= {2}timeW)/,
        to: 'indicatorRef: none\n',
        problem: '7:17 R1 spec.indicatorRef',
      },
      {
        name: 'a dangling alert policy',
        from: /$/,
        to: '  alertPolicies: [{ alertPolicyRef: none }]\n',
        problem: '22:37 R1 spec.alertPolicies[0].alertPolicyRef',
      },
      {
        name: 'two of a name',
        from: /^[^]*$/,
        to: `${slo}---\n${slo}`,
        problem: '26:9 R2 metadata.name',
      },
      {
        name: 'v1alpha',
        from: 'openslo/v1',
        to: 'openslo/v1alpha',
        problem: '1:13 E1 apiVersion',
      },
      {
        name: 'v2alpha',
        from: 'openslo/v1',
        to: 'openslo.com/v2alpha',
        problem: '1:13 E1 apiVersion',
      },
      {
        name: 'no version',
        from: 'apiVersion: openslo/v1\n',
        to: '',
        problem: '1:1 E1 apiVersion',
      },
      {
        name: 'an unknown kind',
        from: 'kind: SLO',
        to: 'kind: Slo',
        problem: '2:7 E1 kind',
      },
    ],
  )('finds $name', ({ from, to, problem }) => {
    const errors = parse(slo.replace(from, to)).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(
      errors.map(
        ({ line, column, rule, path }) => `${line}:${column} ${rule} ${path}`,
      ),
    ).toEqual(problem ? [problem] : []);
  });

  it.each<{ name: string; from: string | RegExp; to: string; problem: string }>(
    [
      {
        name: 'unknown fields',
        from: 'service:',
        to: 'owner: me\n  service:',
        problem: 'E8 spec.owner',
      },
      {
        name: 'names that are no label',
        from: 'name: checkout',
        to: 'name: Checkout',
        problem: 'E3 metadata.name',
      },
      {
        name: 'long descriptions',
        from: 'service:',
        to: `description: ${'x'.repeat(1051)}\n  service:`,
        problem: 'E7 spec.description',
      },
      {
        name: 'op beside a ratio',
        from: 'target:',
        to: 'op: gt\n      target:',
        problem: 'S17 spec.objectives[0].op',
      },
      {
        name: 'slices in minutes',
        from: /Occ[^]*/,
        to: 'RatioTimeslices\n  objectives: [{ target: 0.9, timeSliceWindow: 5 }]\n',
        problem: 'S21 spec.objectives[0].timeSliceWindow',
      },
      {
        name: 'annotations that are numbers',
        from: 'name: checkout',
        to: 'name: checkout\n  annotations: { a: 1 }',
        problem: 'E6 metadata.annotations.a',
      },
      {
        name: 'no counter',
        from: 'counter: true\n',
        to: '\n',
        problem: 'M14 spec.indicator.spec.ratioMetric.counter',
      },
      {
        name: 'a target of 0',
        from: '0.999',
        to: '0',
        problem: 'M7 spec.objectives[0].target',
      },
    ],
  )('tolerates $name with a warning', ({ from, to, problem }) => {
    const { slos, problems } = parse(slo.replace(from, to));
    expect(slos).toHaveLength(1);
    expect(
      problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`),
    ).toEqual([`warning ${problem}`]);
  });

  it('reports a hundred problems of a document at most, errors never hidden', () => {
    const labels = Array.from({ length: 20_000 }, (_, i) => `    _${i}: a\n`);
    const text = slo
      .replace(
        'name: checkout',
        `name: checkout\n  labels:\n${labels.join('')}`,
      )
      .replace('0.999', '1');
    const { problems } = parse(text);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([problems.length, errors.length]).toEqual([101, 1]);
  });

  it('measures an SLO whose alert policy is missing', () => {
    const text = `${slo}  alertPolicies: [{ alertPolicyRef: none }]\n`;
    expect(parse(text).slos).toHaveLength(1);
  });

  it('keeps the good documents of a file beside bad ones', () => {
    const other = slo.replace('name: checkout', 'name: other');
    const { slos, problems, documents } = parse(
      `${slo}---\nkind: SLO\nspec: {\n---\n${other}`,
    );
    expect(slos.map(({ name }) => name)).toEqual(['checkout', 'other']);
    expect(problems).toMatchObject([{ rule: 'F3', document: 1 }]);
    expect(documents).toBe(3);
  });

  it('leaves other files of a folder alone', () => {
    const { files, problems } = parseDefinitions(
      [
        { file: 'mkdocs.yml', text: 'plugins: !!python/name:x' },
        { file: 'pod.yaml', text: 'apiVersion: v1\nkind: Pod' },
        { file: 'data.json', text: '[1, 2' },
        { file: 'slo.yaml', text: slo },
      ],
      { mode: 'tolerant' },
    );
    expect([files, problems]).toEqual([1, []]);
  });

  const anyField = fc.constantFrom(
    'apiVersion',
    'kind',
    'metadata',
    'spec',
    'name',
    'objectives',
    'target',
    'timeWindow',
    'duration',
    'indicator',
    'ratioMetric',
    'good',
    'alertPolicies',
    'conditions',
    '__proto__',
    'constructor',
  );
  const anyValue = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(
        'openslo/v1',
        'SLO',
        'SLI',
        'AlertPolicy',
        '4w',
        '',
        '\ud800',
      ),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(anyField, tie('value'), { maxKeys: 6 }),
    ),
  })).value;
  /** The good SLO with something else somewhere in it. */
  const almost = fc
    .tuple(fc.nat(slo.split('\n').length), anyValue)
    .map(([at, value]) =>
      slo
        .split('\n')
        .map((line, index) =>
          index === at
            ? line.replace(/: .*$/, `: ${JSON.stringify(value)}`)
            : line,
        )
        .join('\n'),
    );
  const anyText = fc.oneof(
    { arbitrary: almost, weight: 3 },
    anyValue.map(value => JSON.stringify(value)),
    anyValue.map(spec =>
      JSON.stringify({
        apiVersion: 'openslo/v1',
        kind: 'SLO',
        metadata: { name: 'a' },
        spec,
      }),
    ),
    fc.string({ unit: 'binary' }),
  );

  it('never throws; every place is inside the file', () => {
    fc.assert(
      fc.property(anyText, text => {
        const lines = text.split('\n');
        const { problems } = parseDefinitions(
          [{ file: 'a', text, isNamed: true }],
          { mode: 'tolerant' },
        );
        for (const { line, column } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('accepts tolerantly whatever it accepts strictly', () => {
    const accepts = (text: string, mode: 'strict' | 'tolerant') =>
      parseDefinitions([{ file: 'a', text }], { mode }).problems.every(
        ({ severity }) => severity === 'warning',
      );
    fc.assert(
      fc.property(anyText, text => {
        fc.pre(accepts(text, 'strict'));
        expect(accepts(text, 'tolerant')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
