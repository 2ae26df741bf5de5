import fc from 'fast-check';
import { formatPath } from './PropertyPath';
import { readDocuments } from './readDocuments';

const read = (text: string) => readDocuments({ file: 'slo.yaml', text });
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, level) => {
    const below = `*${'abcdefgh'[level]}`;
    return `${name}: &${name} [${Array(9).fill(below).join(', ')}]`;
  }),
].join('\n');

describe('readDocuments', () => {
  it.each<{ name: string; text: string; values: unknown[] }>([
    { name: 'one document', text: 'a: 1\n', values: [{ a: 1 }] },
    {
      name: 'several, empty ones left out',
      text: '---\n# none\n---\na: 1\n---\nb: 2\n---\n',
      values: [{ a: 1 }, { b: 2 }],
    },
    {
      name: 'a list of objects',
      text: '- a: 1\n- b: 2\n',
      values: [{ a: 1 }, { b: 2 }],
    },
    {
      name: 'JSON indented with tabs',
      text: '[\n\t{\n\t\t"a": "\\ud83d\\ude00\\/"\n\t}\n]',
      values: [{ a: '😀/' }],
    },
    {
      name: 'a byte order mark and CRLF',
      text: '\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n',
      values: [{ a: 1, b: 'x\ny\n' }],
    },
    {
      name: 'timestamps as text',
      text: 'a: 2024-01-01 12:00:00\nb: 2024-01-01\n',
      values: [{ a: '2024-01-01 12:00:00', b: '2024-01-01' }],
    },
    {
      name: 'yes and no as text',
      text: 'a: yes\nb: NO\nc: on',
      values: [{ a: 'yes', b: 'NO', c: 'on' }],
    },
    {
      name: 'a few aliases',
      text: 'a: &x {k: v}\nb: *x\nc: *x',
      values: [{ a: { k: 'v' }, b: { k: 'v' }, c: { k: 'v' } }],
    },
    {
      name: 'keys that are not text in YAML',
      text: '1: a\ntrue: b\n1.50: c',
      values: [{ 1: 'a', true: 'b', '1.50': 'c' }],
    },
    {
      name: 'keys that JavaScript objects have',
      text: 'constructor: 1\ntoString: 2',
      values: [{ constructor: 1, toString: 2 }],
    },
    { name: 'nothing in an empty file', text: '', values: [] },
  ])('reads $name', ({ text, values }) => {
    const { documents, problems } = read(text);
    expect(problems).toEqual([]);
    expect(documents.map(document => document.value)).toEqual(values);
  });

  it.each<{
    name: string;
    text: string;
    rule: string;
    at: [number, number];
    documents?: number;
  }>([
    { name: 'an alias bomb', text: bomb, rule: 'F6', at: [2, 7] },
    {
      name: 'an alias that holds itself',
      text: 'a: &a [*a]',
      rule: 'F6',
      at: [1, 7],
    },
    {
      name: '5 MB',
      text: `a: ${'x'.repeat(5_000_000)}`,
      rule: 'F1',
      at: [1, 1],
    },
    {
      name: '10,000 documents',
      text: 'a: 1\n---\n'.repeat(10_000),
      rule: 'F5',
      at: [1, 1],
    },
    {
      name: 'a list of 10,000 objects',
      text: '- a: 1\n'.repeat(10_000),
      rule: 'F5',
      at: [1, 1],
    },
    {
      name: '100,000 brackets',
      text: `a: ${'['.repeat(100_000)}`,
      rule: 'F7',
      at: [1, 1],
    },
    {
      name: '100,000 dashes',
      text: '- '.repeat(100_000),
      rule: 'F7',
      at: [1, 1],
    },
    {
      name: 'lines that end in CR alone',
      text: 'a: 1\rb: 2\r',
      rule: 'F3',
      at: [1, 5],
    },
    { name: 'binary', text: 'a: 1\nb: \u0000\u0001', rule: 'F2', at: [2, 4] },
    {
      name: 'UTF-16 read as UTF-8',
      text: '\ufffd\ufffda\0:\0',
      rule: 'F2',
      at: [1, 1],
    },
    {
      name: 'a tab as indentation',
      text: 'a:\n\tb: 1\n',
      rule: 'F3',
      at: [2, 1],
    },
    {
      name: 'a broken second document',
      text: 'a: 1\n---\nb: [1\n---\nc: 1\n',
      rule: 'F3',
      at: [4, 1],
      documents: 2,
    },
    {
      name: 'duplicate keys',
      text: 'a: 1\nb: 2\na: 3\n',
      rule: 'F4',
      at: [3, 1],
    },
    {
      name: '__proto__',
      text: 'a:\n  __proto__: {x: 1}\n',
      rule: 'F8',
      at: [2, 3],
    },
    { name: 'a tag', text: 'a: !!js/function "x"\n', rule: 'F9', at: [1, 4] },
    { name: 'a map as key', text: '? {a: 1}\n: 2\n', rule: 'F10', at: [1, 3] },
    {
      name: 'a merge key',
      text: 'a: &a {x: 1}\nb:\n  <<: *a\n',
      rule: 'F11',
      at: [3, 3],
    },
    { name: 'not-a-number', text: 'a: .nan\n', rule: 'F12', at: [1, 4] },
  ])('refuses $name with a place', ({ text, rule, at, documents = 0 }) => {
    const result = read(text);
    const [problem] = result.problems;
    expect([problem.rule, problem.line, problem.column]).toEqual([rule, ...at]);
    expect(problem.message.length).toBeLessThan(300);
    expect(result.documents).toHaveLength(documents);
  });

  it('finds the places of values, keys and what is missing', () => {
    const [first, second] = read(
      'a:\n  b: [1, {c: 2}]\n---\n# list below\nx: &x\n  y: 1\nz: *x\n',
    ).documents;
    const at = [
      first.locate(['a', 'b', 1, 'c']),
      first.locate(['a', 'b', 1, 'c'], 'key'),
      first.locate(['a', 'missing', 'x']),
      second.locate([]),
      second.locate(['z', 'y']),
    ];
    expect(at.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '2:14',
      '2:11',
      '1:1',
      '5:1',
      '6:6',
    ]);
  });

  it('reads whatever JSON can say as JSON reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(8), (value, indent) => {
        const text = JSON.stringify({ value }, null, indent);
        const { documents } = read(text);
        fc.pre(!text.includes('__proto__') && !text.includes('"<<"'));
        expect(documents.map(d => d.value)).toEqual([JSON.parse(text)]);
      }),
    );
  });

  it('never throws, and every place is inside the file', () => {
    const fragment = fc.constantFrom(
      ...[
        'a: ',
        '- ',
        '\n',
        '  ',
        '\t',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '!!x ',
        '? ',
        '<<: ',
        '---\n',
        '"',
        "'",
        '|',
        '>',
        '#',
        '%YAML 1.1\n',
        '...\n',
        ',',
        '\r\n',
        '\ufeff',
        '\0',
        '😀',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragment, { maxLength: 40 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, input => {
        const lines = input.split('\n');
        const { problems, documents } = read(input);
        for (const { line, column } of [
          ...problems,
          ...documents.map(document => document.locate(['a', 0])),
        ]) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('formatPath', () => {
  it.each([
    { path: [], text: '' },
    {
      path: ['spec', 'objectives', 0, 'target'],
      text: 'spec.objectives[0].target',
    },
    {
      path: ['metadata', 'labels', "a.b/c'd"],
      text: "metadata.labels['a.b/c\\'d']",
    },
  ])('writes $text', ({ path, text }) => expect(formatPath(path)).toBe(text));
});
