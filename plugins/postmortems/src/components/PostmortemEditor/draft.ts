import {
  ChangePostmortemRequest,
  LESSON_KINDS,
  PostmortemContent,
  PostmortemResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { sameValue } from './sameValue';

/** Some fields of a postmortem, whole. */
export type ContentPart = ChangePostmortemRequest['changes'];

/** A field of the content. */
export type ContentField = keyof PostmortemContent & string;

/** Names of the fields of which two contents differ. */
export function fieldsThatDiffer(
  first: PostmortemContent,
  second: PostmortemContent,
): ContentField[] {
  const names = new Set([...fieldsOf(first), ...fieldsOf(second)]);
  return [...names].filter(name => !sameValue(first[name], second[name]));
}

/** Some fields of a content. */
export function partOf(
  content: PostmortemContent,
  fields: readonly ContentField[],
): ContentPart {
  return Object.fromEntries(fields.map(field => [field, content[field]]));
}

/**
 * What can be sent of what is being written: a lesson, a factor or a title that is still empty waits, and the space that one has just
 * typed stays on the page.
 */
export function sendable(
  mine: PostmortemContent,
  base: PostmortemContent,
): PostmortemContent {
  const lessons = { ...mine.lessons };
  for (const kind of LESSON_KINDS) lessons[kind] = written(lessons[kind]);
  const factors = written(mine.factors);
  const known = new Set(factors.map(({ id }) => id));
  return {
    ...mine,
    title: mine.title.trim() || base.title,
    lessons,
    factors: factors.map(factor => ({
      ...factor,
      causedBy: factor.causedBy.filter(id => known.has(id)),
    })),
    related: mine.related.filter(({ ref }) => ref.trim() !== ''),
    runbooks: mine.runbooks.filter(
      ({ runbookRef }) => runbookRef.trim() !== '',
    ),
  };
}

/** The server answered to what was sent; what was written meanwhile stays. */
export function afterSave(options: {
  readonly sent: PostmortemContent;
  readonly mine: PostmortemContent;
  readonly answer: PostmortemContent;
}): PostmortemContent {
  const { sent, mine, answer } = options;
  return { ...answer, ...partOf(mine, fieldsThatDiffer(sent, mine)) };
}

function written<T extends { readonly text: string }>(items: readonly T[]) {
  return items
    .map(item => ({ ...item, text: item.text.trim() }))
    .filter(({ text }) => text !== '');
}

function fieldsOf(content: PostmortemContent): ContentField[] {
  return Object.keys(content).filter(
    (name): name is ContentField => name in content,
  );
}

/** Of a record, what a draft begins with. */
export function baseOf({ id, version, content }: PostmortemResponse) {
  return { id, version, content };
}

/** What was refused is refused again; what did not arrive may. */
export function mayHeal(error: Error): boolean {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return typeof status !== 'number' || status >= 500 || status === 429;
}
