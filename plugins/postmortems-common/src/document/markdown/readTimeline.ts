import { hashText } from '@nines/backstage-plugin-runbooks-common';
import { ReadEvent } from '../types';
import { TimeReader } from '../times/TimeReader';
import { readTime } from '../times/readTime';
import { WrittenTime } from '../times/WrittenTime';
import { Draft } from './Draft';
import { kindOfEvent } from './eventKind';
import { SourceLine, dedented, indentOf, isBlank, textOf } from './Page';
import { isTableAt, tableAt } from './tables';
import { readTableEvents } from './readTableEvents';

const MAX_TEXT = 4_000;
const MARK = /^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+/;

/** A time that a line begins with, as one of a timeline. */
type Start = {
  readonly written: WrittenTime;
  /** What follows it on the line. */
  readonly rest: string;
  readonly isItem: boolean;
};

/** An event whose text is not read to its end. */
type Open = Start & { readonly line: number; readonly lines: SourceLine[] };

/** Reads the timelines of one document, part by part, in order. */
export class TimelineReader {
  readonly #draft: Draft;
  readonly #times: TimeReader;
  readonly #seen = new Map<string, number>();
  #open: Open | undefined;
  #rest: SourceLine[] = [];

  constructor(draft: Draft, times: TimeReader) {
    this.#draft = draft;
    this.#times = times;
  }

  /** A heading inside a timeline: a time or a day. False where it is neither. */
  heading(heading: string, line: number): boolean {
    const written = readTime(heading);
    if (!written) return isTemplate(heading) && this.#template(heading, line);
    this.#close();
    const rest = heading.slice(written.length).trim();
    this.#open = { written, rest, isItem: false, line, lines: [] };
    return true;
  }

  /** Lines of a timeline. Answers those that belong to no event, when the part ends. */
  lines(lines: readonly SourceLine[]): void {
    let index = 0;
    while (index < lines.length) {
      if (isTableAt(lines, index)) {
        const { table, end } = tableAt(lines, index);
        const read = readTableEvents(table);
        if (read) {
          this.#close();
          for (const row of read.rows) this.#row(row);
          this.#keepHead(read.head, table.headLines);
        } else {
          lines.slice(index, end).forEach(line => this.#add(line));
        }
        index = end;
      } else {
        this.#line(lines[index]);
        index += 1;
      }
    }
  }

  /** Ends the part: what belonged to no event. */
  end(): SourceLine[] {
    this.#close();
    const rest = this.#rest;
    this.#rest = [];
    return rest;
  }

  #line(line: SourceLine): void {
    const start = line.isCode ? undefined : startOf(line.text);
    if (!start) {
      this.#add(line);
      return;
    }
    this.#close();
    this.#open = { ...start, line: line.line, lines: [] };
  }

  #add(line: SourceLine): void {
    const open = this.#open;
    if (!open) {
      this.#rest.push(line);
    } else if (open.isItem && this.#isAfterItem(open, line)) {
      this.#close();
      this.#rest.push(line);
    } else {
      open.lines.push(line);
    }
  }

  /** An item ends at the next one, and at a paragraph that is not indented. */
  #isAfterItem(open: Open, line: SourceLine): boolean {
    if (isBlank(line) || line.isCode || indentOf(line.text) > 0) return false;
    if (MARK.test(line.text)) return true;
    const last = open.lines.at(-1);
    return last !== undefined && isBlank(last);
  }

  #row(row: {
    readonly line: number;
    readonly time: string;
    readonly written?: WrittenTime;
    readonly text: string;
  }): void {
    const { line, written, time, text } = row;
    const read = written
      ? this.#times.read(written, line)
      : {
          at: {
            at: null,
            precision: 'unknown' as const,
            ...(time !== '' && { sourceText: time.slice(0, 500) }),
          },
        };
    const at =
      time === '' ? read.at : { ...read.at, sourceText: time.slice(0, 500) };
    this.#push({ ...read, at }, text === '' ? time : text, line);
  }

  /** Words of a table's head that say more than time and event. */
  #keepHead(head: readonly string[], lines: readonly SourceLine[]): void {
    if (head.length > 0 && lines[0]) {
      this.#draft.keep(
        lines[0].line,
        lines[0].text,
        'Head of the timeline: names of its columns.',
      );
    }
  }

  #template(heading: string, line: number): boolean {
    this.#close();
    const written: WrittenTime = {
      isRough: false,
      text: heading.replace(/[{}]/g, '').trim(),
      length: heading.length,
      date: { isOpen: true },
    };
    this.#open = { written, rest: '', isItem: false, line, lines: [] };
    return true;
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const body = textOf(open.isItem ? dedented(open.lines) : open.lines);
    const text = [open.rest, body]
      .filter(Boolean)
      .join(open.isItem ? '\n' : '\n\n');
    const isDay = this.#times.setDay(open.written, open.line);
    if (isDay && text === '') {
      // the day of what follows
      this.#rest.push({
        line: open.line,
        text: open.written.text,
        isCode: false,
      });
      return;
    }
    const read = this.#times.read(open.written, open.line);
    this.#push(read, text === '' ? open.written.text : text, open.line);
  }

  #push(
    read: Pick<ReadEvent, 'at' | 'endAt'>,
    text: string,
    line: number,
  ): void {
    const whole = text.trim();
    if (whole === '') return;
    if (whole.length > MAX_TEXT) {
      this.#draft.keep(
        line,
        whole,
        `The event is longer than ${MAX_TEXT} characters; the timeline has its beginning.`,
      );
    }
    const shown = whole
      .slice(0, MAX_TEXT)
      .replace(/[\ud800-\udbff]$/, '')
      .trim();
    const key = `${read.at.sourceText ?? ''}\n${whole}`;
    const count = this.#seen.get(key) ?? 0;
    this.#seen.set(key, count + 1);
    this.#draft.timeline.push({
      ...read,
      kind: kindOfEvent(whole),
      text: shown,
      sourceId: count === 0 ? hashText(key) : `${hashText(key)}-${count + 1}`,
      line,
    });
  }
}

/** `{{ hh:mm }}`: a template that nobody filled in. */
function isTemplate(heading: string): boolean {
  return /\{\{\s*(?:y{4}-m{2}-d{2}\s+)?h{2}:m{2}\s*\}\}/i.test(heading);
}

/** Whether a line begins an event: a time, and what separates it from the words that follow. */
export function startOf(text: string): Start | undefined {
  const mark = MARK.exec(text)?.[0] ?? '';
  if (mark === '' && indentOf(text) > 3) return undefined;
  const line = text.slice(mark.length).trim();
  const written = readTime(line);
  if (!written) return undefined;
  const rest = line.slice(written.length).trim();
  const isItem = mark !== '';
  if (rest === '') return { written, rest, isItem };
  const consumed = line.slice(0, written.length);
  const isSeparated = /(?:[-–—:|\])]|\*\*|__)[\s*_]*$/.test(consumed);
  const hasMark = /^\s*(?:\*\*|__|\[|~)/.test(line);
  const isTimed = written.clock !== undefined && isItem;
  return isTimed || isSeparated || hasMark
    ? { written, rest, isItem }
    : undefined;
}
