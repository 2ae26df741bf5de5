import type { RunbookDocument } from '../document';
import { Draft, draftsOf } from './draftsOf';
import { hashText } from './hashText';
import { readBlocks } from './readBlocks';
import { sectionDrafts } from './sectionDrafts';
import { Step } from './Step';

/** Steps of one page. @public */
export const MOST_STEPS = 500;

/** Characters of a page that are read for steps, and of all its steps. */
const MOST_CHARACTERS = 300_000;
const MOST_LINES = 10_000;
const MOST_TEXT = 2_000;

/** What steps are read from. @public */
export type StepsSource = Pick<
  RunbookDocument,
  'body' | 'bodyLine' | 'sections' | 'unclosedFenceLine'
>;

/** @public */
export type PageSteps = {
  readonly steps: readonly Step[];
  /** Why not all of the page is steps. */
  readonly cut?: string;
};

/**
 * Any page as steps: the items of task lists and ordered lists with what is nested in them, and code. Code under an item belongs to
 * it; other code is a step of its own. A page without any of these has its sections as steps.
 *
 * @public
 */
export function readSteps(document: StepsSource): PageSteps {
  const page = capped(document);
  const blocks = readBlocks(page);
  const found = draftsOf(blocks, page.sections);
  const all = found.length > 0 ? found : sectionDrafts(blocks, page.sections);
  // the last one of a page that is cut may be half a command
  const drafts = page === document ? all : all.slice(0, -1);
  const counts = new Map<string, number>();
  const steps: Step[] = [];
  let characters = 0;
  for (const draft of drafts) {
    const step = toStep(draft, counts);
    characters += sizeOf(step);
    if (steps.length === MOST_STEPS || characters > MOST_CHARACTERS) {
      return { steps, cut: cutAt(draft.line) };
    }
    steps.push(step);
  }
  if (page === document) return { steps };
  const end = all.at(-1)?.line ?? page.bodyLine;
  return { steps, cut: cutAt(end) };
}

function capped(document: StepsSource): StepsSource {
  const { body, sections } = document;
  const head = body.slice(0, MOST_CHARACTERS).split('\n', MOST_LINES);
  const isWhole = head.join('\n').length === body.length;
  if (isWhole) return document;
  return {
    ...document,
    body: head.slice(0, Math.max(1, head.length - 1)).join('\n'),
    sections: sections.slice(0, MOST_STEPS + 1),
  };
}

function cutAt(line: number): string {
  return `The page has more steps than a run can have: those from line ${line} on are left out. Split the page`;
}

/** @public */
export function stepsOf(document: StepsSource): readonly Step[] {
  return readSteps(document).steps;
}

function toStep(draft: Draft, counts: Map<string, number>): Step {
  const { kind, heading, anchor, depth, commands, line } = draft;
  const whole = draft.paragraphs.join(' ').replace(/\s+/g, ' ').trim();
  const text =
    whole.length > MOST_TEXT ? `${whole.slice(0, MOST_TEXT - 1)}…` : whole;
  const id = idOf(draft, whole, counts);
  return { id, kind, heading, anchor, depth, text, commands, line };
}

/** Lines and wrapping may change; words and commands may not: a step that says something else is another step. */
function idOf(
  { anchor, commands }: Draft,
  text: string,
  counts: Map<string, number>,
): string {
  const codes = commands.map(command => command.text.trim());
  const hash = hashText([anchor, text.toLowerCase(), ...codes].join('\u0000'));
  const count = (counts.get(hash) ?? 0) + 1;
  counts.set(hash, count);
  return count === 1 ? hash : `${hash}-${count}`;
}

function sizeOf({ text, commands }: Step): number {
  return commands.reduce((sum, each) => sum + each.text.length, text.length);
}
