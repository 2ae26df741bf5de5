import { parseIsoInstant } from '../../instant';
import {
  WireInstant,
  postmortemContent,
  severity,
  visibility,
} from '../../wire';
import { Draft } from './Draft';
import { listOfField, Matter, textOfField } from './readMatter';

type Field = (
  draft: Draft,
  value: unknown,
  zone: string | undefined,
) => boolean;

const REF = /^[a-z][a-z0-9-]*:(?:[\w.-]+\/)?[\w.-]+$/i;

/** Whether a text is the full ref of an entity; names and initials are none. */
export function isRef(text: string): boolean {
  return text.length <= 300 && REF.test(text);
}

/** `2`, `SEV-2`, `sev2 (major)`; undefined where it says no number. */
export function severityIn(text: string) {
  const found = /^\W*(?:sev(?:erity)?[\s-]*|p)?([1-5])(?!\d)/i.exec(text)?.[1];
  return severity.safeParse(Number(found)).data;
}

function texts(name: 'tags' | 'category'): Field {
  return (draft, value) => {
    const list = listOfField(value);
    const read = postmortemContent.shape[name].safeParse(list);
    if (!list || !read.success) return false;
    draft.fields[name] = [
      ...new Set([...(draft.fields[name] ?? []), ...read.data]),
    ];
    return true;
  };
}

function refs(name: 'authorRefs' | 'entityRefs' | 'viewers'): Field {
  return (draft, value) => {
    const list = listOfField(value);
    if (!list || list.length > 50 || !list.every(isRef)) return false;
    draft.fields[name] = list;
    return true;
  };
}

function ref(name: 'ownerRef' | 'facilitatorRef'): Field {
  return (draft, value) => {
    const text = textOfField(value);
    if (!text || !isRef(text)) return false;
    draft.fields[name] = text;
    return true;
  };
}

function milestone(name: 'impactStart' | 'resolved'): Field {
  return (draft, value, zone) => {
    const text = textOfField(value);
    // icco: an empty text is a time that is not known
    if (text === undefined) return value === '' || value === null;
    const at: WireInstant = parseIsoInstant(text, zone) ?? {
      at: null,
      precision: 'unknown',
      sourceText: text.slice(0, 500),
    };
    if (draft.milestones[name] || text.length > 500) return false;
    draft.milestones[name] = at;
    draft.facts.push({ label: name, text, line: 1, milestone: name });
    return true;
  };
}

/** Fields by the names that others give them, in lower case. */
const FIELDS: Readonly<Record<string, Field>> = {
  severity: (draft, value) => {
    const read = severityIn(textOfField(value) ?? '');
    if (read) draft.fields.severity = read;
    return read !== undefined;
  },
  visibility: (draft, value) => {
    const read = visibility.safeParse(value);
    if (read.success) draft.fields.visibility = read.data;
    return read.success;
  },
  owner: ref('ownerRef'),
  ownerref: ref('ownerRef'),
  facilitator: ref('facilitatorRef'),
  author: refs('authorRefs'),
  authors: refs('authorRefs'),
  entities: refs('entityRefs'),
  entity: refs('entityRefs'),
  entityrefs: refs('entityRefs'),
  tags: texts('tags'),
  keywords: texts('tags'),
  category: texts('category'),
  categories: texts('category'),
  start_time: milestone('impactStart'),
  end_time: milestone('resolved'),
  summary: (draft, value) => {
    const text = textOfField(value);
    if (!text || draft.texts.has('summary')) return false;
    draft.texts.set('summary', text);
    return true;
  },
};

/** Takes a named value where a field of that name can hold it. */
export function addField(
  draft: Draft,
  { name, value, zone }: { name: string; value: unknown; zone?: string },
): boolean {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  return field?.(draft, value, zone) ?? false;
}

/** Takes the front matter; fields that stand for nothing here are kept as they are written. */
export function addMatter(
  draft: Draft,
  matter: Matter,
  options: { readonly title: string; readonly zone?: string },
): void {
  const { problem, fields, text, language } = matter;
  if (problem !== undefined) {
    draft.find(1, {
      rule: 'front-matter.unreadable',
      level: 'error',
      field: '',
      message: `${problem} It is kept as it is written, and nothing of it counts.`,
    });
    draft.keep(2, text.trimEnd(), 'The front matter cannot be read.');
    return;
  }
  const lines = text.split('\n');
  for (const [name, value] of fields) {
    const isTitle = name === 'title' && textOfField(value) === options.title;
    const isDate = name === 'date';
    if (!isTitle && !addField(draft, { name, value, zone: options.zone })) {
      const { line, written } = fieldLines(lines, name, language);
      const reason = isDate
        ? 'Read as the date of times that give none.'
        : `No field stands for "${name.slice(0, 100)}" with this value.`;
      draft.keep(line, written, reason);
    }
  }
  keepComments(draft, lines);
}

/** The lines of a field: from its name to the next one. */
function fieldLines(
  lines: readonly string[],
  name: string,
  language: Matter['language'],
): { readonly line: number; readonly written: string } {
  const isStart = (text: string) => {
    const key = text.replace(/^["']|["'](?=\s*[:=])/g, '');
    return key.startsWith(name) && /^\s*[:=]/.test(key.slice(name.length));
  };
  const table = language === 'toml' ? `[${name}` : '';
  const start = lines.findIndex(
    text =>
      isStart(text) ||
      (table !== '' && text.replace('[[', '[').startsWith(table)),
  );
  if (start < 0) return { line: 2, written: name };
  const next = lines.findIndex(
    (text, index) => index > start && /^[^\s#\-\]})]/.test(text),
  );
  const written = lines.slice(start, next < 0 ? undefined : next).join('\n');
  return { line: start + 2, written: written.trimEnd() };
}

function keepComments(draft: Draft, lines: readonly string[]): void {
  lines.forEach((text, index) => {
    if (/^\s*#/.test(text)) {
      draft.keep(index + 2, text, 'A comment of the front matter.');
    }
  });
}
