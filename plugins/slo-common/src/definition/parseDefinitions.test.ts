import { slo } from './__testUtils__/slo';
import { parseDefinitions } from './parseDefinitions';

const parse = (text: string, file = 'slo.yaml') =>
  parseDefinitions([{ file, text }], { mode: 'tolerant' });

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
        name: 'a version that is not there',
        from: 'openslo/v1',
        to: 'openslo/v3',
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
});
