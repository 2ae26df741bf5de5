import { LessonKind } from '../../wire';
import { Draft } from './Draft';
import { ListItem, paragraphsOf, readLists } from './lists';
import { SourceLine, isBlank, textOf } from './Page';

const MAX_TEXT = 4_000;
const MAX_ITEMS = 200;

/** Each item of a list is a factor, with all below it; a text without a list is one. Answers the lines that are none. */
export function readFactors(
  draft: Draft,
  lines: readonly SourceLine[],
): SourceLine[] {
  const { items, rest } = readLists(lines);
  const isList = items.length > 0 && rest.every(isBlank);
  if (isList) {
    return items.flatMap(item => addItem(draft.factors, item));
  }
  const text = textOf(lines);
  const hasRoom = text.length <= MAX_TEXT && draft.factors.length < MAX_ITEMS;
  if (text === '' || !hasRoom || !/\p{L}/u.test(text)) return [...lines];
  draft.factors.push(text);
  return [];
}

/** Each item of a list is a lesson, or each paragraph where there is no list. Answers the lines that are none. */
export function readLessons(
  draft: Draft,
  kind: LessonKind,
  lines: readonly SourceLine[],
): SourceLine[] {
  const { items, rest } = readLists(lines);
  const lessons = draft.lessons[kind];
  if (items.length > 0) {
    return [...rest, ...items.flatMap(item => addItem(lessons, item))];
  }
  return paragraphsOf(lines).flatMap(paragraph => {
    const text = textOf(paragraph);
    if (text.length > MAX_TEXT || lessons.length >= MAX_ITEMS) {
      return [...paragraph, { line: 0, text: '', isCode: false }];
    }
    lessons.push(text);
    return [];
  });
}

function addItem(into: string[], item: ListItem): SourceLine[] {
  const text = textOf(item.lines);
  if (text === '') return [];
  if (text.length > MAX_TEXT || into.length >= MAX_ITEMS) {
    const [first, ...others] = item.lines;
    return [
      { ...first, text: `- ${first.text}` },
      ...others.map(line => ({ ...line, text: `  ${line.text}` })),
    ];
  }
  into.push(text);
  return [];
}
