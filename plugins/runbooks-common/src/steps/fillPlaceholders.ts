import type { LabelHandling } from '../wire';

/** A command with the labels of an alert in it. Nothing of it is ever executed by us: a person reads it, and copies it. @public */
export type FilledCommand = {
  readonly filled: string;
  /** Placeholders that stand as they were, each once. */
  readonly missing: readonly string[];
  /** Labels that were asked for, each once, with what became of them. */
  readonly values: readonly {
    readonly name: string;
    readonly value: string;
    readonly handling: LabelHandling;
  }[];
};

/** `<pod>`, `{{ $labels.pod }}`, `${POD}`, `$POD`. */
const PLACEHOLDER =
  /<([A-Za-z][\w.-]*(?: [\w.-]+){0,6})>|\{\{-?\s*(?:\$labels|\.Labels|labels)\.([A-Za-z_]\w*)\s*-?\}\}|\$\{([A-Z][A-Z0-9_]*)\}|\$([A-Z][A-Z0-9_]*)(?!\w)/g;

/** What shells set themselves: `$PATH` is not the label `path`. */
const OF_THE_SHELL = new Set(
  'PATH HOME PWD OLDPWD USER SHELL TERM LANG EDITOR TMPDIR IFS UID EUID RANDOM'.split(
    ' ',
  ),
);

/** What kubectl and its like print for nothing. */
const NOTHING = new Set(['none', 'nil', 'null', 'unknown', 'invalid']);

const PLAIN = /^[A-Za-z0-9._:/@%+=,-]+$/;

/** Keys to a terminal, and marks that make a line look like another one. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** From where on a shell may read what follows other than as plain words. */
const QUOTING = /['"`\\#]|<<|\$\(/;

/**
 * Fills in what the alert's labels say: by the same name, then by the same name whatever its case, `-`, `_` and spaces being one.
 *
 * The value of a label is hostile: whoever sends a metric chooses it. Letters, digits and `._:/@%+=,-` are put in as they are. Other
 * values are put in single quotes, which holds in a POSIX shell where nothing before them in the command opens a quote, an escape,
 * a comment, a substitution or a here-document. Elsewhere, and for a value with control characters or a `-` in front, which a
 * program would take for an option, the placeholder stays, and the value is told beside it.
 *
 * @public
 */
export function fillPlaceholders(
  text: string,
  labels: Readonly<Record<string, string>>,
): FilledCommand {
  const find = labelFinder(labels);
  const missing = new Set<string>();
  const values = new Map<string, FilledCommand['values'][number]>();
  const quoting = QUOTING.exec(text)?.index ?? text.length;
  const own = ownVariables(text);
  const fill = (placeholder: string, offset: number, name: string) => {
    if (!isAsked(placeholder, name, own)) return placeholder;
    const label = find(name);
    if (!label) {
      missing.add(placeholder);
      return placeholder;
    }
    const isOpen = offset < quoting && text[offset - 1] !== '$';
    const handling = handlingOf(label.value, isOpen);
    values.set(`${label.name} ${handling}`, { ...label, handling });
    if (handling === 'plain') return label.value;
    if (handling === 'quoted') return `'${label.value.replace(/'/g, `'\\''`)}'`;
    missing.add(placeholder);
    return placeholder;
  };
  const filled = [...text.matchAll(PLACEHOLDER)].reduce(
    ({ done, from }, match) => {
      const [placeholder, ...names] = match;
      const name = names.find(each => each !== undefined) ?? '';
      const before = text.slice(from, match.index);
      return {
        done: done + before + fill(placeholder, match.index, name),
        from: match.index + placeholder.length,
      };
    },
    { done: '', from: 0 },
  );
  return {
    filled: filled.done + text.slice(filled.from),
    missing: [...missing],
    values: [...values.values()],
  };
}

function handlingOf(value: string, isOpen: boolean): LabelHandling {
  if (value.startsWith('-') || UNSEEN.test(value)) return 'refused';
  if (PLAIN.test(value)) return 'plain';
  return isOpen ? 'quoted' : 'refused';
}

/** Not what the shell knows by itself, and not what the command itself sets. */
function isAsked(
  placeholder: string,
  name: string,
  own: ReadonlySet<string>,
): boolean {
  if (!placeholder.startsWith('$')) return !NOTHING.has(name.toLowerCase());
  return !OF_THE_SHELL.has(name) && !own.has(name);
}

const ASSIGNED =
  /(?:^|[\s;&|(])(?:(?:read|for|export|local)[ \t]+(?:-\w+[ \t]+){0,5})?([A-Z][A-Z0-9_]*)(=|[ \t]|;|$)/gm;

/** Variables that a command sets before it uses them. */
function ownVariables(text: string): ReadonlySet<string> {
  const set = [...text.matchAll(ASSIGNED)].filter(
    ([all, , end]) => end === '=' || /\b(read|for|export|local)[ \t]/.test(all),
  );
  return new Set(set.map(([, name]) => name));
}

function labelFinder(labels: Readonly<Record<string, string>>) {
  const exact = new Map(Object.entries(labels));
  const loose = new Map<string, string>();
  for (const name of [...exact.keys()].sort()) {
    if (!loose.has(loosened(name))) loose.set(loosened(name), name);
  }
  return (asked: string) => {
    const name = exact.has(asked) ? asked : loose.get(loosened(asked));
    const value = name === undefined ? undefined : exact.get(name);
    return name === undefined || !value ? undefined : { name, value };
  };
}

function loosened(name: string): string {
  return name.toLowerCase().replace(/[-\s]/g, '_');
}
