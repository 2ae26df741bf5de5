import { PostmortemContent, WireTimelineEvent } from '../wire';
import { MENTION, USER_REF, namesPattern } from './namesPattern';
import { mapTexts } from './textsOf';

/** A person, as they may be named, and the role to say instead. @public */
export type RoleOfPerson = {
  /** Of the user. */
  readonly ref: string;
  /** Display name and others that texts may call them. */
  readonly names: readonly string[];
  /** `incident lead`, `on-call engineer`. */
  readonly role: string;
};

/** Of whom no role is known. */
const SOMEBODY = 'a responder';
/** As deep as details of an event are looked into; deeper ones are left out. */
const DEEPEST = 8;

/**
 * Puts roles in place of people: refs of users, mentions, and the names given, in all texts of a postmortem. Who owns it, wrote it or
 * reviews it is left: these are asked to act, not blamed.
 *
 * @public
 */
export function hideNames(
  content: PostmortemContent,
  people: readonly RoleOfPerson[],
): PostmortemContent {
  return mapTexts(content, roleWriter(people));
}

/** The same for events: actors are shown by role alone. @public */
export function hideNamesOfEvents<
  Event extends Pick<WireTimelineEvent, 'text' | 'actor' | 'details'>,
>(events: readonly Event[], people: readonly RoleOfPerson[]): Event[] {
  const write = roleWriter(people);
  const roles = rolesByRef(people);
  return events.map(event => {
    const { actor, details } = event;
    const role =
      actor?.role ?? roles.get(actor?.ref?.toLowerCase() ?? '') ?? SOMEBODY;
    return {
      ...event,
      text: write(event.text),
      ...(actor && { actor: { role } }),
      ...(details && { details: mapStrings(details, write, DEEPEST) }),
    };
  });
}

/** Writes roles in place of the people of any text. @public */
export function roleWriter(
  people: readonly RoleOfPerson[],
): (text: string) => string {
  const pattern = namesPattern(people.flatMap(({ names }) => names));
  const byName = new Map(
    people.flatMap(({ names, role }) =>
      names.map(name => [keyOf(name), role] as const),
    ),
  );
  const byRef = rolesByRef(people);
  const ofMention = (mention: string) => {
    const name = mention.replace(/^<?@/, '').replace(/(?:\|.*)?>?$/, '');
    return byName.get(keyOf(name)) ?? byRef.get(refOf(name)) ?? SOMEBODY;
  };
  return text => {
    const known = text
      .replace(USER_REF, ref => byRef.get(refOf(ref)) ?? SOMEBODY)
      .replace(MENTION, ofMention);
    return pattern
      ? known.replace(pattern, name => byName.get(keyOf(name)) ?? SOMEBODY)
      : known;
  };
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** With the kind and namespace that a short ref leaves out. */
function refOf(text: string): string {
  const name = text.toLowerCase().replace(/^user:/, '');
  return `user:${name.includes('/') ? '' : 'default/'}${name}`;
}

function rolesByRef(
  people: readonly RoleOfPerson[],
): ReadonlyMap<string, string> {
  return new Map(people.map(({ ref, role }) => [ref.toLowerCase(), role]));
}

function mapStrings(
  value: Readonly<Record<string, unknown>>,
  write: (text: string) => string,
  depth: number,
): Record<string, unknown> {
  const map = (each: unknown, left: number): unknown => {
    if (typeof each === 'string') return write(each);
    if (typeof each !== 'object' || each === null) return each;
    if (left === 0) return undefined;
    if (Array.isArray(each)) return each.map(item => map(item, left - 1));
    const entries = Object.entries(each).map(
      ([name, item]) => [name, map(item, left - 1)] as const,
    );
    return Object.fromEntries(entries);
  };
  const entries = Object.entries(value).map(
    ([name, item]) => [name, map(item, depth - 1)] as const,
  );
  return Object.fromEntries(entries);
}
