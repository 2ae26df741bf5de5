import fc from 'fast-check';
import { capMarkdown } from './capMarkdown';
import { tokensOf } from './markdown';

/** How many quotes and lists lie inside each other at most. */
function nestingOf(markdown: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { type } of tokensOf(markdown)) {
    if (/^(?:blockquote|list_item)_open$/.test(type)) depth += 1;
    if (/^(?:blockquote|list_item)_close$/.test(type)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

it.each([
  ['text', 'a\n\n> b\n\n- c\n  - d\n'],
  ['nothing', ''],
  [
    'code that is far right',
    `\`\`\`yaml\n${' '.repeat(60)}- a: b\n\`\`\`\n\n- c\n`,
  ],
  ['a long line of dashes', `${'-'.repeat(500)}\n`],
  ['a wide command', `    cat ${'a | '.repeat(200)}\n`],
])('leaves %s as it is', (_, markdown) => {
  expect(capMarkdown(markdown)).toEqual({ markdown });
});

it('cuts at a line once there are 100 kB', () => {
  const { markdown, cut } = capMarkdown(`${'é'.repeat(499)}\n`.repeat(200));
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(100 * 1024);
  expect(markdown).toMatch(/^(?:é{499}\n){102}$/);
  expect(cut).toBe('Only the first 100 kB are shown.');
});

it('cuts one line of more than 100 kB between characters', () => {
  const { markdown } = capMarkdown('😀'.repeat(30_000));
  expect(markdown).toMatch(/^😀+$/u);
});

it('cuts after 2,000 lines', () => {
  expect(capMarkdown('a\n'.repeat(2_000)).cut).toBeUndefined();
  const { markdown, cut } = capMarkdown('a\n'.repeat(2_001));
  expect(markdown).toBe('a\n'.repeat(2_000));
  expect(cut).toBe('Only the first 2,000 lines are shown.');
});

it.each([
  ['quotes', `${'> '.repeat(500)}end`],
  ['quotes without blanks', `${'>'.repeat(500)}end`],
  ['lists', `${'- '.repeat(500)}end`],
  [
    'lists below each other',
    `${Array.from(
      { length: 60 },
      (_, index) => `${'  '.repeat(index)}- x`,
    ).join('\n')}\nend`,
  ],
  ['both, with tabs', `${'>\t1. '.repeat(300)}end`],
])('flattens nested %s and keeps the text', (_, text) => {
  const { markdown, cut } = capMarkdown(text);
  expect(nestingOf(markdown)).toBeLessThanOrEqual(20);
  expect(markdown).toMatch(/end$/);
  expect(cut).toContain('deeper than 20');
});

it('shows a table of more than 100 columns as text', () => {
  const row = (cell: string, columns: number) =>
    `|${`${cell}|`.repeat(columns)}\n`;
  const table = (columns: number) =>
    row('a', columns) + row('-', columns) + row('b', columns);
  const isTable = (markdown: string) =>
    tokensOf(markdown).some(({ type }) => type === 'table_open');
  expect(capMarkdown(table(98)).cut).toBeUndefined();
  const { markdown, cut } = capMarkdown(table(200));
  expect([isTable(table(200)), isTable(markdown)]).toEqual([true, false]);
  expect(cut).toContain('100 columns');
});

it('whatever is written, no quotes and lists nest deeper than 20', () => {
  const mark = fc.constantFrom('> ', '>', '- ', '1. ', '* ', '  ', '\t', ' ');
  const line = fc
    .tuple(
      fc.array(mark, { maxLength: 60 }),
      fc.constantFrom('x', '```', '', '~~~', '| a |'),
    )
    .map(([marks, text]) => marks.join('') + text);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), lines => {
      const { markdown } = capMarkdown(lines.join('\n'));
      expect(nestingOf(markdown)).toBeLessThanOrEqual(20);
    }),
  );
});
