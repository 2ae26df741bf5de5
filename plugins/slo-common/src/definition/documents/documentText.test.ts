import { documentText } from './documentText';

const textOf = (text: string, index: number) =>
  documentText({ file: 'slo.yaml', text }, index);

it.each<
  [name: string, text: string, index: number, line: number, shown: string]
>([
  ['a file of one', 'a: 1\nb: 2\n', 0, 1, 'a: 1\nb: 2'],
  [
    'one of several, with its comments and without those of others',
    '# head\na: 1\n---\n# of the second\nb: 2 # yes\nc: 3\n---\nd: 4\n',
    1,
    5,
    'b: 2 # yes\nc: 3',
  ],
  ['an item of a list', '- a: 1\n  b: 2\n- c: 3\n', 0, 1, '  a: 1\n  b: 2'],
  ['a later item of a list', '- a: 1\n- c: 3\n  d: 4', 1, 2, '  c: 3\n  d: 4'],
  [
    'JSON beside other JSON',
    '[{"a": 1}, {"b": 2}]',
    1,
    1,
    '           {"b": 2}',
  ],
  [
    'other ends of lines, and a mark before them',
    '\ufeffa: 1\r\nb: 2\r\n',
    0,
    1,
    'a: 1\nb: 2',
  ],
])('shows %s', (_name, text, index, line, shown) => {
  expect(textOf(text, index)).toEqual({ line, text: shown, isCut: false });
});

it.each([
  ['that is not there', 'a: 1', 1],
  ['that cannot be read', 'a: [1', 0],
  ['of a file that is none', 'a: \0', 0],
])('shows nothing of a document %s', (_name, text, index) => {
  expect(textOf(text, index)).toBeUndefined();
});

it('cuts a long document at the end of a line', () => {
  const line = `- ${'x'.repeat(98)}\n`;
  const found = textOf(`a:\n${line.repeat(700)}`, 0);
  expect(found?.isCut).toBe(true);
  expect(found?.text.length).toBeLessThanOrEqual(64_000);
  expect(found?.text.endsWith('x'.repeat(98))).toBe(true);
});
