import { FrontMatterProblem } from './types';

/** Where the front matter of a page ends, and what its body is. @public */
export type SplitPage = {
  /** YAML; absent where there is none. */
  readonly yaml?: string;
  /** As it is written, also where nothing of it counts for a runbook. */
  readonly matter?: {
    readonly language: 'yaml' | 'toml';
    readonly text: string;
  };
  readonly body: string;
  readonly bodyLine: number;
  readonly problems: readonly FrontMatterProblem[];
};

/** A front matter of more is somebody's mistake. */
const MAX_CHARACTERS = 64 * 1024;

/** Takes the front matter off a page whose lines end by `\n`. One that never ends is none: the page stays whole. @public */
export function splitFrontMatter(text: string): SplitPage {
  const whole: SplitPage = { body: text, bodyLine: 1, problems: [] };
  const mark = /^(---|\+\+\+)[ \t]*(?:\n|$)/.exec(text);
  if (!mark) return whole;
  const isYaml = mark[1] === '---';
  const end = isYaml
    ? /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm
    : /^\+\+\+[ \t]*(?:\n|$)/gm;
  end.lastIndex = mark[0].length;
  const found = end.exec(text);
  if (!found) {
    const message = `The front matter is opened by "${mark[1]}" and never ends; it is taken for text. Close it by a line "${mark[1]}".`;
    return { ...whole, problems: [{ line: 1, message, text: mark[1] }] };
  }
  const yaml = text.slice(mark[0].length, found.index);
  const body = text.slice(found.index + found[0].length);
  const bodyLine = lines(yaml) + 3;
  const matter = { language: isYaml ? 'yaml' : 'toml', text: yaml } as const;
  const refused = (message: string): SplitPage => ({
    matter,
    body,
    bodyLine,
    problems: [{ line: 1, message, text: mark[1] }],
  });
  if (!isYaml) {
    return refused(
      'The front matter is TOML ("+++"), which MkDocs does not read either; nothing of it counts. Write it as YAML between lines "---".',
    );
  }
  if (yaml.length > MAX_CHARACTERS) {
    return refused(
      `The front matter has ${yaml.length} characters; at most ${MAX_CHARACTERS} are read, so nothing of it counts.`,
    );
  }
  return { yaml, matter, body, bodyLine, problems: [] };
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
