import { splitFrontMatter } from '@nines/backstage-plugin-runbooks-common';
import { durationsOf, parseStatedDuration } from '../durations';
import { DurationName } from '../wire';
import { headingText, partOf, PartKind } from './markdown/headings';
import { Block, SourceLine, blocksOf } from './markdown/Page';
import { cellsOf } from './markdown/tables';
import { ReadPostmortem } from './types';

/** A time that needs no reading. */
const PLAIN = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/**
 * What a document says of times in so many words, beside what follows from it. Milestones are those under their usual labels (First
 * detected, Incident declared, Repaired, Resolved) and in the form `YYYY-MM-DD HH:mm`; null otherwise. How well other times could be read,
 * the postmortem itself says.
 *
 * @public
 */
export type DocumentFigures = {
  readonly firstDetected: string | null;
  readonly declared: string | null;
  readonly repaired: string | null;
  readonly resolved: string | null;
  readonly statedTimeToDetect: string | null;
  readonly statedTimeToRepair: string | null;
  readonly statedTimeToResolve: string | null;
  /** Repaired less first detected, in minutes, as the clock shows them. */
  readonly computedMinutes: number | null;
  /** The stated time to repair and the computed one differ by more than a minute. */
  readonly disagrees: boolean;
  /** Milestones out of order, or a month apart: a sentence each. */
  readonly orderFaults: readonly string[];
  /** Rows of the timeline's table, closed by a bar. */
  readonly timelineRows: number;
  /** Of these rows, times in another form than `YYYY-MM-DD HH:mm`. */
  readonly oddTimes: readonly string[];
  /** Bullets from the heading of action items to the next of its level, with those below others. */
  readonly actionBullets: number;
  /** Events, action items and lines that no field stands for, as they were read. */
  readonly events: number;
  readonly actionItems: number;
  readonly unmapped: number;
};

/** The figures of a document that was read from a text. @public */
export function figuresOf(text: string, read: ReadPostmortem): DocumentFigures {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { body, bodyLine } = splitFrontMatter(source);
  const blocks = read.refused === undefined ? blocksOf(body, bodyLine) : [];
  const rows = rowsOf(linesOf(blocks, 'timeline'));
  const [detected, repaired] = [
    plainAt(read, 'first detected'),
    plainAt(read, 'repaired'),
  ];
  const computed =
    detected && repaired
      ? (Date.parse(`${repaired}Z`) - Date.parse(`${detected}Z`)) / 60_000
      : null;
  const statedRepair = statedText(read, 'timeToMitigate');
  const stated =
    statedRepair === null ? null : parseStatedDuration(statedRepair).seconds;
  return {
    firstDetected: detected,
    declared: plainAt(read, 'incident declared') ?? plainAt(read, 'declared'),
    repaired,
    resolved: plainAt(read, 'resolved'),
    statedTimeToDetect: statedText(read, 'timeToDetect'),
    statedTimeToRepair: statedRepair,
    statedTimeToResolve: statedText(read, 'timeToResolve'),
    computedMinutes: computed,
    disagrees:
      computed !== null &&
      stated !== null &&
      Math.abs(stated / 60 - computed) > 1,
    orderFaults: read.findings
      .filter(({ rule }) => /^milestones\.(?:order|gap)$/.test(rule))
      .map(({ message }) => message),
    timelineRows: rows.length,
    oddTimes: rows.filter(time => !PLAIN.test(time)),
    actionBullets: linesOf(blocks, 'actions').filter(
      ({ text: line, isCode }) => !isCode && /^\s*[-*+]\s+\S/.test(line),
    ).length,
    events: read.timeline.length,
    actionItems: read.actionItems.length,
    unmapped: read.unmapped.length,
  };
}

/** Durations of what was read: computed, with what is stated beside. @public */
export function durationsOfRead({ content }: ReadPostmortem) {
  return durationsOf(content.milestones ?? {}, content.statedDurations);
}

/** `2020-08-07T15:51` */
function plainAt({ facts }: ReadPostmortem, label: string): string | null {
  const found = facts.find(
    fact => headingText(fact.label) === label && PLAIN.test(fact.text),
  );
  return found ? found.text.replace(' ', 'T') : null;
}

function statedText(
  { facts }: ReadPostmortem,
  duration: DurationName,
): string | null {
  return facts.find(fact => fact.duration === duration)?.text ?? null;
}

/** Lines of the first part of a kind, up to the next heading of its level. */
function linesOf(blocks: readonly Block[], kind: PartKind): SourceLine[] {
  const start = blocks.findIndex(
    ({ level, heading }) => level > 0 && partOf(heading).kind === kind,
  );
  if (start < 0) return [];
  const { level } = blocks[start];
  const next = blocks.findIndex(
    (block, index) => index > start && block.level === level,
  );
  return blocks
    .slice(start, next < 0 ? undefined : next)
    .flatMap(({ lines }) => lines);
}

/** Times of the rows of a table, its head and the dashes below it left out. */
function rowsOf(lines: readonly SourceLine[]): string[] {
  const dashes = lines.findIndex(({ text }) =>
    /^\s*\|[\s:|-]+\|?\s*$/.test(text),
  );
  return lines
    .slice(dashes + 1)
    .filter(
      ({ text, isCode }) =>
        !isCode && dashes >= 0 && /^\s*\|.*\|\s*$/.test(text),
    )
    .map(({ text }) => cellsOf(text)[0] ?? '');
}
