import { readClock } from './readClock';
import { readDate } from './readDate';
import { WrittenClock, WrittenDate, WrittenTime } from './WrittenTime';
import { ZONE } from './zones';

/** Marks and words that stand before a time. */
const BEFORE =
  /^(?:[\s*_`[({~≈"]|<b>|(?:approx(?:imately)?|around|about|circa|ca|at|on|between|from|by|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?:\.|,|\b)(?=[\s.,~]))+/i;
const ROUGH = /[~≈]|\b(?:approx|around|about|ca|circa)/i;
const BETWEEN =
  /^(?:[\s,T|]|:(?=\s)|\bat\b|\baround\b|\babout\b|\bca\.?(?=\s)|~|≈|-(?=\s)|–|\bbetween\b|\bfrom\b)+/i;
const SPAN = /^\s*(?:-|–|—|\bto\b|\buntil\b|\band\b|->|→)\s*/i;
const ZONES = new RegExp(
  `^\\s*\\(?(${ZONE}|Z|[+-]\\d{2}:?\\d{2})\\)?(?![A-Za-z0-9])`,
  'i',
);
/** What may stand between a time and what happened then. */
const AFTER =
  /^(?:[\s*_`\])}~"]|<\/b>|ish\b|(?:-|–|—|:|\|)(?=[\s*_]|$)|—|–|:|,(?=\s))*/;

type Moment = {
  readonly date?: WrittenDate;
  readonly clock?: WrittenClock;
  readonly zone?: string;
  readonly isRough: boolean;
  readonly length: number;
};

/**
 * The time at the beginning of a text, as people write it: `2020-08-07 15:51`, `~10:45 UTC`, `[08:47]`, `**22:30 UTC (Oct 29)**`, `March 22,
 * around 19:30`, `12:26-12:??`. Undefined where the text does not begin with one.
 */
export function readTime(text: string): WrittenTime | undefined {
  const head = text.slice(0, 200);
  const before = BEFORE.exec(head)?.[0] ?? '';
  const first = readMoment(head.slice(before.length));
  if (!first) return undefined;
  let at = before.length + first.length;
  const span = SPAN.exec(head.slice(at));
  const second = span && readMoment(head.slice(at + span[0].length));
  if (span && second && isEnd(first, second)) {
    at += span[0].length + second.length;
  }
  const end = span && second && isEnd(first, second) ? second : undefined;
  const written = head.slice(before.length, at);
  const rest = AFTER.exec(head.slice(at))?.[0] ?? '';
  const marks = before + written + rest.slice(0, 3);
  const { date, clock } = completed(first, end);
  return {
    ...(date && { date }),
    ...(clock && { clock }),
    ...(end && {
      end: {
        ...(end.date && { date: end.date }),
        ...(end.clock && { clock: end.clock }),
      },
    }),
    isRough: ROUGH.test(marks) || first.isRough || /^\s*~/.test(rest),
    ...withZone(end?.zone ?? first.zone),
    text: sourceOf(before, written, rest),
    length: at + rest.length,
  };
}

/** `02:00 and 02.30 PM` are both in the afternoon. */
function completed(first: Moment, end: Moment | undefined): Moment {
  const half = end?.clock?.half;
  const isOpenHalf =
    half !== undefined &&
    first.clock !== undefined &&
    first.clock.half === undefined &&
    (first.clock.hour ?? 13) <= 12 &&
    (first.clock.hour ?? 0) <= (end?.clock?.hour ?? 0);
  return isOpenHalf && first.clock
    ? { ...first, clock: { ...first.clock, half } }
    : first;
}

function withZone(zone: string | undefined): { zone?: string } {
  return zone === undefined ? {} : { zone };
}

/** A date and a clock, in either order, or one of them. */
function readMoment(text: string): Moment | undefined {
  const date = readDate(text);
  if (date) return afterDate(text, date);
  const open = /^\?{2,}(?::\?{2})?(?=[\s\])*_]|$)/.exec(text);
  if (open) {
    return { date: { isOpen: true }, isRough: false, length: open[0].length };
  }
  const clock = readClock(text, { hasDate: false });
  if (!clock) return undefined;
  let length = clock.length;
  const zone = ZONES.exec(text.slice(length));
  length += zone?.[0].length ?? 0;
  // 22:30 UTC (Oct 29), 12:45 PM 2022-01-05, 4:00 PM UTC February 16, 2024
  const gap = /^(?:[\s,]*\(|[\s,]+(?:on\s+)?)/.exec(text.slice(length))?.[0];
  const later =
    gap === undefined ? undefined : readDate(text.slice(length + gap.length));
  if (gap !== undefined && later) {
    const close = gap.includes('(')
      ? /^\)/.exec(text.slice(length + gap.length + later.length))
      : null;
    if (!gap.includes('(') || close) {
      return {
        date: later.date,
        clock: clock.clock,
        ...withZone(zone?.[1]),
        isRough: false,
        length: length + gap.length + later.length + (close ? 1 : 0),
      };
    }
  }
  return {
    clock: clock.clock,
    ...withZone(zone?.[1]),
    isRough: false,
    length,
  };
}

function afterDate(
  text: string,
  { date, length }: { readonly date: WrittenDate; readonly length: number },
): Moment {
  const gap = BETWEEN.exec(text.slice(length))?.[0] ?? '';
  const clock =
    gap === ''
      ? undefined
      : readClock(text.slice(length + gap.length), { hasDate: true });
  if (!clock) return { date, isRough: false, length };
  const end = length + gap.length + clock.length;
  const zone = ZONES.exec(text.slice(end));
  return {
    date,
    clock: clock.clock,
    ...withZone(zone?.[1]),
    isRough: ROUGH.test(gap),
    length: end + (zone?.[0].length ?? 0),
  };
}

/** A span ends by a clock, or by a date where it began by one alone. */
function isEnd(first: Moment, second: Moment): boolean {
  if (first.clock) return second.clock !== undefined;
  return second.date !== undefined;
}

/** With the sign that says it is rough, without the marks of Markdown. */
function sourceOf(before: string, written: string, rest: string): string {
  const sign = /[~≈]|\b(?:approx\w*|around|about|ca|circa)\b\.?/i.exec(before);
  const after = /^\s*~/.test(rest) ? '~' : '';
  return `${
    sign ? `${sign[0]}${/\w/.test(sign[0]) ? ' ' : ''}` : ''
  }${written.trim()}${after}`;
}
