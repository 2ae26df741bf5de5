import {
  LessonKind,
  NewPostmortemContent,
  StatedDurations,
  WireFinding,
  WireMilestones,
} from '../../wire';
import { ReadActionItem, ReadEvent, UnmappedLine, WrittenFact } from '../types';
import { SourceLine, textOf } from './Page';
import { plainText } from './plainText';

const MAX_SECTIONS = 500;
const MAX_HEADING = 500;
const MAX_UNMAPPED = 20_000;

export type TextField =
  | 'summary'
  | 'trigger'
  | 'resolution'
  | 'externalMessage';

/** What one document becomes, while it is read. Each line goes to one place. */
export class Draft {
  readonly texts = new Map<TextField | 'impact' | 'detection', string>();
  readonly sections: { heading: string; level: number; text: string }[] = [];
  readonly factors: string[] = [];
  readonly lessons: Record<LessonKind, string[]> = {
    wentWell: [],
    wentWrong: [],
    gotLucky: [],
    surprised: [],
  };
  readonly milestones: WireMilestones = {};
  readonly stated: StatedDurations = {};
  readonly fields: Partial<NewPostmortemContent> = {};
  readonly timeline: ReadEvent[] = [];
  readonly actionItems: ReadActionItem[] = [];
  readonly unmapped: UnmappedLine[] = [];
  readonly facts: WrittenFact[] = [];
  readonly findings: (WireFinding & { line?: number })[] = [];

  /** A text of its field, or, where that has one already or no room, a section. */
  addText(
    field: TextField | 'impact' | 'detection',
    text: string,
    at: {
      readonly heading: string;
      readonly level: number;
      readonly line: number;
    },
  ): void {
    if (text === '') return;
    const room = field === 'detection' ? 4_000 : 100_000;
    if (this.texts.has(field) || text.length > room) {
      this.addSection(at.heading, at.level, text, at.line);
    } else {
      this.texts.set(field, text);
    }
  }

  addSection(heading: string, level: number, text: string, line: number): void {
    const plain = plainText(heading);
    const name = plain.slice(0, MAX_HEADING);
    if (plain !== name || this.sections.length >= MAX_SECTIONS) {
      const reason =
        plain === name
          ? `There are more than ${MAX_SECTIONS} sections.`
          : `The heading is longer than ${MAX_HEADING} characters.`;
      this.keep(line, heading, reason);
    }
    if (this.sections.length >= MAX_SECTIONS) {
      this.keep(line, text, `There are more than ${MAX_SECTIONS} sections.`);
      return;
    }
    const depth = Math.min(6, Math.max(1, level));
    this.sections.push({ heading: name, level: depth, text });
  }

  /** What is left of a part, under its own heading. */
  addRest(
    rest: readonly SourceLine[],
    at: {
      readonly heading: string;
      readonly level: number;
      readonly line: number;
    },
  ): void {
    const text = textOf(rest);
    if (text !== '') this.addSection(at.heading, at.level, text, at.line);
  }

  /** Keeps what no field stands for. */
  keep(line: number, text: string, reason: string): void {
    if (text.trim() === '') return;
    const last = this.unmapped.at(-1);
    if (this.unmapped.length < MAX_UNMAPPED || !last) {
      this.unmapped.push({ line, text, reason });
    } else {
      this.unmapped[this.unmapped.length - 1] = {
        ...last,
        text: `${last.text}\n${text}`,
      };
    }
  }

  find(
    line: number | undefined,
    finding: Omit<WireFinding, 'level'> & { level?: WireFinding['level'] },
  ): void {
    this.findings.push({
      level: 'warning',
      ...finding,
      ...(line !== undefined && { line }),
    });
  }
}
