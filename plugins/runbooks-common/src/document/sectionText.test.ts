import { parseRunbook } from './parseRunbook';
import { isPlaceholder, isPlaceholderWord, textUnder } from './sectionText';

it('takes what stands below its subsections for the text of a section', () => {
  const document = parseRunbook(
    '## A\n\n<!-- none yet -->\n\n### B\n\nb\n\n#### C\n\nc\n\n## D\n\nd\n',
  );
  const texts = document.sections.map(each => textUnder(document, each));
  expect(texts).toEqual(['b\n\nc', 'b\n\nc', 'c', 'd']);
});

it.each([
  ['<!-- a -->', ''],
  ['a <!-- b\n --> c', 'a  c'],
  ['a <!-- b <!-- c --> d', 'a  d'],
  ['<!-- a --> b <!-- c', 'b <!-- c'],
  ['a --> b', 'a --> b'],
])('of %j there is %j without comments', (text, expected) => {
  const document = parseRunbook(`## A\n\n${text}\n`);
  expect(textUnder(document, document.sections[0])).toBe(expected);
});

it.each([
  ['TODO', true, true],
  ['todo.', true, true],
  ['_TBD_', true, true],
  ['N/A', true, true],
  ['...', true, true],
  ['- TODO', true, true],
  ['TODO: write this', false, true],
  ['1. TODO(ann): a\n2. TODO: b', false, true],
  ['- [ ] TODO: a', false, true],
  ['```sh\n# TODO: a command\n```', false, true],
  ['TODO\n\nSee the docs.', false, false],
  ['Todo lists are full.', false, false],
  ['Run `todo`.', false, false],
  ['', false, false],
])('%j', (text, isWord, isAll) => {
  expect([isPlaceholderWord(text), isPlaceholder(text)]).toEqual([
    isWord,
    isAll,
  ]);
});
