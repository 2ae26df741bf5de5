import { Result } from '@nines/backstage-plugin-slo-common';
import { parseRunbook } from '../document';
import { Edit, unifiedDiff } from './unifiedDiff';

const BOM = '\ufeff';
const KEY = /^(["']?)last_reviewed_on\1[ \t]*:/;

/** Value and comment of a line with the key. */
const VALUE = /^([^:]*:)[^#\r\n]*?([ \t]+#[^\r\n]*)?(\r?\n?)$/;

/**
 * A change of a source, for `git apply`, that says it was reviewed on a day: `last_reviewed_on` in the front matter, which is added
 * where there is none. All other bytes stay.
 *
 * @returns why it must be done by hand, where it cannot be done safely
 * @public
 */
export function reviewPatch(options: {
  /** From the root that the patch is applied at. */
  readonly file: string;
  readonly text: string;
  /** `2026-11-01` */
  readonly on: string;
}): Result<string, string> {
  const { file, text, on } = options;
  const before = parseRunbook(text);
  if (before.frontMatter.lastReviewedOn === on) {
    return {
      ok: false,
      error: `${file} says already that it was reviewed on ${on}`,
    };
  }
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const edit = editOf(lines, on);
  const after = parseRunbook(applied(lines, edit));
  const bodies = [before.body, `\n${before.body}`];
  const isRight =
    after.frontMatter.lastReviewedOn === on && bodies.includes(after.body);
  if (!isRight) {
    return {
      ok: false,
      error: `The front matter of ${file} is written in a way that is not changed safely; write 'last_reviewed_on: ${on}' into it by hand`,
    };
  }
  return { ok: true, value: unifiedDiff({ file, lines, edit }) };
}

function editOf(lines: readonly string[], on: string): Edit {
  const [first = ''] = lines;
  const eol = first.endsWith('\r\n') ? '\r\n' : '\n';
  const said = `last_reviewed_on: ${on}${eol}`;
  const end = endOfFrontMatter(lines);
  if (end === undefined)
    return addedOnTop(first, [`---${eol}`, said, `---${eol}`, eol]);
  const at = lines.findIndex((line, index) => index < end && KEY.test(line));
  if (at < 0) return { at: end, remove: 0, add: [said] };
  const rest = lines.slice(at + 1, end);
  const next = rest.findIndex(line => !/^[ \t]+\S/.test(line));
  const value = lines[at].replace(
    VALUE,
    (_, key, comment = '', ends) => `${key} ${on}${comment}${ends}`,
  );
  return { at, remove: 1 + (next < 0 ? rest.length : next), add: [value] };
}

/** A byte order mark stays the first of all. */
function addedOnTop(first: string, lines: readonly string[]): Edit {
  if (!first.startsWith(BOM)) return { at: 0, remove: 0, add: lines };
  const [mark, ...others] = lines;
  return {
    at: 0,
    remove: 1,
    add: [BOM + mark, ...others, first.slice(BOM.length)],
  };
}

/** Index of the line that ends it. */
function endOfFrontMatter(lines: readonly string[]): number | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n$/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex(
    (line, index) => index > 0 && /^(---|\.\.\.)[ \t]*(\r?\n)?$/.test(line),
  );
  return end < 0 ? undefined : end;
}

function applied(lines: readonly string[], { at, remove, add }: Edit): string {
  return [...lines.slice(0, at), ...add, ...lines.slice(at + remove)].join('');
}
