import { slo } from './__testUtils__/slo';
import { parseDefinitions } from './parseDefinitions';

const parse = (text: string, file = 'slo.yaml') =>
  parseDefinitions([{ file, text }], { mode: 'tolerant' });

describe('parseDefinitions', () => {
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
});
