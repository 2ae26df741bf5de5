/** A text to fill in, of a procedure page. */
export type MessageTemplate = {
  readonly name: string;
  /** Whom it is for: `colleagues`, `customers`; empty where its name says nothing. */
  readonly audience: string;
  readonly text: string;
};

/** Templates of one page, and characters of one. */
const MOST_TEMPLATES = 50;
const MOST_TEXT = 10_000;

const HEADING = /^#{1,6}\s+(.*?)\s*#*\s*$/;
const NAME = /^template:\s*(.+)$/i;
const FENCE = /^\s{0,3}(`{3,}|~{3,})\s*([\w-]*)/;
const AUDIENCE = /\bfor (?:the |our )?([\w -]+)$/i;

/**
 * Templates for status updates in the Markdown of a page: what stands in a fenced block with the info `template`, or the first fenced block
 * under a heading `Template: …`. A block is called as the heading above it.
 */
export function parseTemplates(markdown: string): MessageTemplate[] {
  const found: MessageTemplate[] = [];
  let heading = '';
  let isTaken = true;
  let fence: { mark: string; isTemplate: boolean; lines: string[] } | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    if (fence) {
      if (isEndOf(line, fence.mark)) {
        const text = fence.lines.join('\n').trim().slice(0, MOST_TEXT);
        if (fence.isTemplate && text !== '') {
          found.push({ ...nameOf(heading), text });
          isTaken = true;
        }
        fence = undefined;
      } else fence.lines.push(line);
      continue;
    }
    const [, mark, info] = FENCE.exec(line) ?? [];
    if (mark !== undefined) {
      const isTemplate = info === 'template' || !isTaken;
      fence = { mark, isTemplate, lines: [] };
      continue;
    }
    const [, title] = HEADING.exec(line) ?? [];
    if (title === undefined) continue;
    heading = title;
    isTaken = !NAME.test(title);
  }
  return found.slice(0, MOST_TEMPLATES);
}

function isEndOf(line: string, mark: string): boolean {
  const text = line.trim();
  return text.startsWith(mark) && text.replaceAll(mark[0], '').trim() === '';
}

function nameOf(heading: string): Pick<MessageTemplate, 'name' | 'audience'> {
  const name = (NAME.exec(heading)?.[1] ?? heading).trim().slice(0, 200);
  const audience = AUDIENCE.exec(name)?.[1] ?? name;
  const named = AUDIENCE.test(name) ? audience.toLowerCase() : '';
  return {
    name: name || 'Update',
    audience: /regulator/i.test(audience) ? 'regulator' : named,
  };
}
