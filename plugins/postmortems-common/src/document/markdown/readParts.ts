import { addField } from './addMatter';
import { Draft } from './Draft';
import { partOf } from './headings';
import { paragraphsOf, readLists } from './lists';
import { Block, SourceLine, isBlank, textOf } from './Page';
import { Part } from './partsOf';
import { plainText } from './plainText';
import { labelsOf, readActionParagraphs, readActions } from './readActions';
import { addFact, boldKey, factOf, plainKey } from './readFacts';
import { startOf, TimelineReader } from './readTimeline';
import { TimeReader } from '../times/TimeReader';
import { readFactors, readLessons } from './readTexts';

type Context = {
  readonly times: TimeReader;
  readonly title: string;
};

/** Reads all parts of a document into the draft, in their order. */
export function readParts(
  draft: Draft,
  parts: readonly Part[],
  { times, title }: Context,
): void {
  const timeline = new TimelineReader(draft, times);
  /** The part whose timeline is being read, over all headings in it. */
  let open: Block | undefined;
  const endTimeline = () => {
    if (open) draft.addRest(timeline.end(), open);
    open = undefined;
  };
  let prefaces: SourceLine[] = [];
  for (const part of parts) {
    const { block, kind } = part;
    if (
      kind !== 'timeline' ||
      (!part.isMoment && block.level <= (open?.level ?? 0))
    ) {
      endTimeline();
    }
    if (part.isPreface) {
      prefaces = prefaces.concat(readPreface(draft, block, times));
    } else if (kind === 'timeline') {
      if (!open) open = block;
      readTimelinePart(draft, part, timeline);
    } else if (kind === 'none' && isTimed(block)) {
      draft.keep(block.line, block.source, 'The heading of a timeline.');
      timeline.lines(block.lines);
      draft.addRest(timeline.end(), { ...block, level: levelOf(block) });
    } else {
      readPart(draft, part, times);
    }
  }
  endTimeline();
  addPreface(draft, prefaces, title);
}

function readTimelinePart(
  draft: Draft,
  part: Part,
  timeline: TimelineReader,
): void {
  const { block } = part;
  const isRead = part.isMoment && timeline.heading(block.heading, block.line);
  if (!isRead && part.saysMore) {
    draft.keep(block.line, block.source, 'A heading inside the timeline.');
  }
  timeline.lines(block.lines);
}

/** Lists of times stand under other headings too: most of the items begin with one. */
function isTimed({ lines }: Block): boolean {
  const starts = lines.filter(
    line => !line.isCode && startOf(line.text) !== undefined,
  );
  const at = new Set(starts.map(({ line }) => line));
  const { items } = readLists(lines);
  const others = items.filter(({ line }) => !at.has(line));
  return starts.length >= 3 && starts.length > others.length;
}

/** A key of a list is a section like others. */
function levelOf({ level }: Block): number {
  return level > 6 ? 2 : level;
}

function readPart(draft: Draft, part: Part, times: TimeReader): void {
  const { block, kind } = part;
  const at = {
    heading: block.heading,
    level: levelOf(block),
    line: block.line,
  };
  if (kind !== 'none' && part.saysMore && labelsOf(part).length === 0) {
    draft.keep(
      block.line,
      block.source,
      'A heading that says more than what its part is.',
    );
  }
  switch (kind) {
    case 'summary':
    case 'impact':
    case 'detection':
    case 'trigger':
    case 'resolution':
    case 'externalMessage':
      draft.addText(kind, textOf(block.lines), at);
      return;
    case 'facts':
      draft.addRest(readFacts(draft, block.lines, times), at);
      return;
    case 'factors':
      draft.addRest(readFactors(draft, block.lines), at);
      return;
    case 'wentWell':
    case 'wentWrong':
    case 'gotLucky':
    case 'surprised':
      draft.addRest(readLessons(draft, kind, block.lines), at);
      return;
    case 'lessons':
      draft.addRest(block.lines, at);
      return;
    case 'actions': {
      const rest = readActions(draft, part);
      const isOwn =
        part.group !== block.heading && partOf(block.heading).kind === 'none';
      draft.addRest(isOwn ? readActionParagraphs(draft, rest, part) : rest, at);
      return;
    }
    default:
      if (!readLabel(draft, block, times)) addOwn(draft, block, at);
  }
}

/** A key with one value that a field stands for: `- **Time to repair**: 0h 38m`, `- **Severity**: 2`. */
function readLabel(draft: Draft, block: Block, times: TimeReader): boolean {
  if (block.level !== 7) return false;
  const text = textOf(block.lines);
  if (text.includes('\n')) return false;
  const { heading, line } = block;
  const fact = factOf(`**${heading}**: ${text}`);
  if (fact) return addFact(draft, fact, { line, times });
  return addField(draft, { name: heading, value: text });
}

/** A section of the author's own, also one that has no text. */
function addOwn(
  draft: Draft,
  { lines, source }: Block,
  at: {
    readonly heading: string;
    readonly level: number;
    readonly line: number;
  },
): void {
  const text = textOf(lines);
  if (text !== '' || source.trim() !== '') {
    draft.addSection(at.heading, at.level, text, at.line);
  }
}

/** Labels with values, in a list, in lines, or in a table of two columns. Answers the lines that are none. */
function readFacts(
  draft: Draft,
  lines: readonly SourceLine[],
  times: TimeReader,
): SourceLine[] {
  return lines.filter(line => {
    if (line.isCode || isBlank(line)) return true;
    const row = /^\s*\|([^|]+)\|([^|]+)\|?\s*$/.exec(line.text);
    const text = row ? `**${row[1].trim()}**: ${row[2].trim()}` : line.text;
    const fact = factOf(text);
    if (fact) return !addFact(draft, fact, { line: line.line, times });
    const key = boldKey(text) ?? plainKey(text);
    return !(key && addField(draft, { name: key.label, value: key.value }));
  });
}

/** Lines below the title that a field stands for; answers the others. */
function readPreface(
  draft: Draft,
  block: Block,
  times: TimeReader,
): SourceLine[] {
  return block.lines.filter(line => {
    if (line.isCode || isBlank(line)) return true;
    const key = boldKey(line.text) ?? plainKey(line.text);
    if (!key) return true;
    const fact = factOf(line.text);
    if (fact) return !addFact(draft, fact, { line: line.line, times });
    return !addField(draft, { name: key.label, value: key.value });
  });
}

/** What stands before all parts is the summary, where there is no other. */
function addPreface(
  draft: Draft,
  lines: readonly SourceLine[],
  title: string,
): void {
  const text = textOf(lines);
  if (text === '') return;
  const line = lines[0].line;
  const isProse = paragraphsOf(lines).some(
    paragraph => plainText(textOf(paragraph)).length >= 40,
  );
  if (isProse && !draft.texts.has('summary')) {
    draft.addText('summary', text, { heading: title, level: 1, line });
  } else {
    draft.sections.unshift({ heading: title, level: 1, text });
  }
}
