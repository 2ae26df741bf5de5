import { parseDocument } from 'yaml';
import { OWN_FORMAT } from './parts';

const MATTER = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/;
const FORMAT = /^format:[ \t]*["']?(nines-postmortem\/v\d+)["']?[ \t]*$/m;

/** Whether a front matter says that the text is Markdown of ours. */
export function isOwnMatter(text: string): boolean {
  const matter = MATTER.exec(text)?.[1];
  return matter !== undefined && FORMAT.test(matter);
}

type OwnMatter = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly bodyLine: number;
};

/** The front matter of our Markdown, as large as it may be. */
export function ownMatter(
  text: string,
): OwnMatter | { readonly problem: { line: number; message: string } } {
  const found = MATTER.exec(text);
  const yaml = found?.[1] ?? '';
  const version = FORMAT.exec(yaml)?.[1];
  const problem = (message: string) => ({ problem: { line: 1, message } });
  if (version !== OWN_FORMAT) {
    return problem(
      `The format is ${
        version ?? 'not named'
      }; this version reads ${OWN_FORMAT}.`,
    );
  }
  const document = parseDocument(yaml, {
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0) {
    const [message] = document.errors[0].message.split('\n');
    return problem(
      `The front matter cannot be read: ${message.slice(
        0,
        200,
      )}. Correct it, and import again.`,
    );
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return problem('The front matter is no list of names and values.');
    }
    return {
      fields: Object.fromEntries(Object.entries(value)),
      body: text.slice(found?.[0].length ?? 0),
      bodyLine: yaml.split('\n').length + 2,
    };
  } catch {
    return problem('The front matter repeats itself too often.');
  }
}
