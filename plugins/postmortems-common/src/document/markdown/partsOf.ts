import { boldKey, factOf } from './readFacts';
import { headingText, partOf, PartKind } from './headings';
import { readTime } from '../times/readTime';
import { Block, SourceLine, dedented, isBlank } from './Page';

/** A part of a document with what it is about. */
export type Part = {
  readonly block: Block;
  readonly kind: PartKind;
  /** Heading of the part that it belongs to, where it has one of its own below it. */
  readonly group: string;
  /** Its heading says more than what the part is: it is to be kept. */
  readonly saysMore: boolean;
  /** Its heading is a time or a day of a timeline. */
  readonly isMoment: boolean;
  /** The text below the title, before any part. */
  readonly isPreface: boolean;
};

/** Parts that those below them belong to, unless their headings say something else. */
const INHERITED: readonly PartKind[] = ['timeline', 'actions'];

/** What each block of a document is about, by its heading and those above it. */
export function partsOf(
  blocks: readonly Block[],
  title: Block | undefined,
): Part[] {
  const split = blocks.flatMap(block =>
    block === title || block.level === 0 ? splitKeys(block) : [block],
  );
  let above: { kind: PartKind; level: number; heading: string } | undefined;
  return split.map(block => {
    const own = partOf(block.heading);
    const isPreface =
      block.level === 0 || block === title || block.line === title?.line;
    const inherited =
      above && INHERITED.includes(above.kind) ? above : undefined;
    const isMoment =
      inherited?.kind === 'timeline' &&
      own.kind === 'none' &&
      isTimeHeading(block);
    const isBelow =
      inherited !== undefined &&
      own.kind === 'none' &&
      (block.level > inherited.level || isMoment);
    if (isBelow) {
      return {
        block,
        kind: inherited.kind,
        group: `${inherited.heading} ${block.heading}`,
        saysMore: true,
        isMoment,
        isPreface: false,
      };
    }
    const group = isGrouped(own.kind, block, above)
      ? `${above?.heading} ${block.heading}`
      : block.heading;
    const isSub =
      own.kind === above?.kind &&
      above !== undefined &&
      block.level > above.level;
    if (!isSub && !isPreface) {
      above = { kind: own.kind, level: block.level, heading: block.heading };
    }
    return {
      block,
      kind: isPreface ? 'none' : own.kind,
      group,
      saysMore: own.saysMore || isSub,
      isMoment: false,
      isPreface,
    };
  });
}

function isGrouped(
  kind: PartKind,
  block: Block,
  above: { kind: PartKind; level: number } | undefined,
): boolean {
  return (
    kind === 'actions' && above?.kind === 'actions' && block.level > above.level
  );
}

/** A heading that is nothing but a time, or begins by one: `### 13:35`, `## May 12`, `### October 21, 2025 - Redis`. */
function isTimeHeading({ heading }: Block): boolean {
  return (
    readTime(heading) !== undefined ||
    /\{\{\s*(?:y{4}-m{2}-d{2}\s+)?h{2}:m{2}\s*\}\}/i.test(heading)
  );
}

/** `- **Impact**: …` below the title is a part of its own, with all that follows up to the next such key. */
function splitKeys(block: Block): Block[] {
  const keys = block.lines.flatMap((line, index) => {
    const key = keyAt(line);
    return key ? [{ ...key, line, index }] : [];
  });
  if (keys.length === 0) return [block];
  const before = block.lines.slice(0, keys[0].index);
  return [
    { ...block, lines: before },
    ...keys.map(({ label, value, line, index }, at): Block => {
      const end = keys[at + 1]?.index ?? block.lines.length;
      const rest = dedented(block.lines.slice(index + 1, end));
      const first: SourceLine = { ...line, text: value };
      return {
        level: 7,
        heading: label,
        line: line.line,
        source: line.text,
        lines: value === '' ? rest : [first, ...rest],
      };
    }),
  ];
}

const TOP_KEY = /^[-*+]\s+(?:\*\*|__)/;

function keyAt(
  line: SourceLine,
): { readonly label: string; readonly value: string } | undefined {
  if (line.isCode || isBlank(line)) return undefined;
  const key = boldKey(line.text);
  if (!key || /^\s*[-*+]\s+(?:\*\*|__)?\d/.test(line.text)) return undefined;
  if (TOP_KEY.test(line.text)) return key;
  // a level deeper by a slip of the pen
  const isSlip =
    /^ {1,3}[-*+]\s/.test(line.text) &&
    key.value.length >= 0 &&
    partOf(key.label).kind !== 'none' &&
    headingText(key.label) !== '';
  return isSlip && !factOf(line.text) ? key : undefined;
}
