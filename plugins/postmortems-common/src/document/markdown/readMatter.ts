import { SplitPage } from '@nines/backstage-plugin-runbooks-common';
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

const MAX_CHARACTERS = 64 * 1024;

export type Matter = {
  readonly language: 'yaml' | 'toml';
  readonly text: string;
  /** By name, as written. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Why none of it counts. */
  readonly problem?: string;
};

/** The fields of a front matter. Never throws; what cannot be read is a problem, and its text stays. */
export function readMatter(split: SplitPage): Matter | undefined {
  const { matter } = split;
  if (!matter) return undefined;
  const { language, text } = matter;
  const none = (problem: string): Matter => ({
    language,
    text,
    fields: new Map(),
    problem,
  });
  if (text.length > MAX_CHARACTERS) {
    return none(`The front matter has more than ${MAX_CHARACTERS} characters.`);
  }
  try {
    const value = language === 'toml' ? parseToml(text) : fromYaml(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return text.trim() === ''
        ? { language, text, fields: new Map() }
        : none('The front matter is no list of names and values.');
    }
    return { language, text, fields: new Map(Object.entries(value)) };
  } catch (error) {
    const [reason] = String(
      error instanceof Error ? error.message : error,
    ).split('\n');
    return none(`The front matter cannot be read: ${reason.slice(0, 200)}`);
  }
}

function fromYaml(text: string): unknown {
  const document = parseDocument(text, {
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS({ maxAliasCount: 100 });
}

/** A value of a field as text; of a date that TOML knows, as it is written. */
export function textOfField(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  return undefined;
}

/** A list of texts, or one with commas between; undefined for anything else. */
export function listOfField(value: unknown): string[] | undefined {
  const items = Array.isArray(value)
    ? value
    : textOfField(value)?.split(',') ?? [];
  const texts = items.map(textOfField);
  return texts.every(text => text !== undefined)
    ? texts.map(text => text.trim()).filter(text => text !== '')
    : undefined;
}
