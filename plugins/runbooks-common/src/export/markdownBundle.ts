import { capMarkdown, parseRunbook } from '../document';
import { BundleHead, ExportedRunbook } from './ExportedRunbook';
import { closeBlocks } from './closeBlocks';
import { factsOf } from './factsOf';

/**
 * Runbooks as one Markdown file: the sources without their front matter, each under its title with where it is from and how old it
 * is. Parts of the file, as of `htmlBundle`.
 *
 * @public
 */
export function* markdownBundle(
  runbooks: readonly ExportedRunbook[],
  { title, madeAt, leftOut }: BundleHead,
): Generator<string> {
  const contents = runbooks.map(
    each =>
      `1. ${plain(each.title)}${
        each.alerts.length > 0 ? ` – ${plain(each.alerts.join(', '))}` : ''
      }\n`,
  );
  const missing = leftOut ? `**${plain(leftOut)}**\n\n` : '';
  yield `# ${plain(
    title,
  )}\n\nMade on ${madeAt}. What has changed since, only the portal says.\n\n${missing}`;
  if (runbooks.length > 1) yield `${contents.join('')}\n`;
  for (const runbook of runbooks) yield pageOf(runbook);
}

/** @public */
export function toMarkdownBundle(
  runbooks: readonly ExportedRunbook[],
  head: BundleHead,
): string {
  return [...markdownBundle(runbooks, head)].join('');
}

function pageOf(runbook: ExportedRunbook): string {
  const { markdown, cut } = capMarkdown(bodyOf(runbook));
  const facts = factsOf(runbook).map(
    ([name, value]) => `- ${name}: ${plain(value)}\n`,
  );
  const note = cut ? `**${plain(cut)}**\n\n` : '';
  const text = closeBlocks(markdown.trim());
  return `---\n\n# ${plain(runbook.title)}\n\n${facts.join(
    '',
  )}\n${note}${text}\n\n`;
}

/** The title stands above the page already. */
function bodyOf({ text, title }: ExportedRunbook): string {
  const { body, sections } = parseRunbook(text);
  const [first, ...others] = body.trimStart().split('\n');
  const isTitle =
    /^# /.test(first) &&
    sections[0]?.level === 1 &&
    sections[0].heading === title;
  return isTitle ? others.join('\n') : body;
}

/** A title or name on one line; what is Markdown in it stays text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
