import { Millis, Result } from './types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Letters of an OpenSLO duration, with the lengths that the OpenSLO SDK gives them outside of a calendar. */
const SHORTHAND_UNITS = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
} as const;

/** Minutes, hours, days, weeks, months, quarters, years. @public */
export type ShorthandUnit = keyof typeof SHORTHAND_UNITS;

/** OpenSLO `duration-shorthand`: one whole number and one letter, such as `4w`. @public */
export type Shorthand = {
  /** At least 0. */
  readonly count: number;
  readonly unit: ShorthandUnit;
};

/** Why a text is no shorthand, and which part of it is to blame. @public */
export type ShorthandError = {
  readonly part: 'whole' | 'value' | 'unit';
  readonly message: string;
};

const SHORTHAND_RULE =
  'a duration is a whole number and one of m, h, d, w, M, Q, Y, such as "4w"';

/** @public */
export function parseShorthand(
  text: string,
): Result<Shorthand, ShorthandError> {
  const fail = (part: ShorthandError['part'], why: string) => {
    const message = `"${text.slice(0, 40)}" ${why}; ${SHORTHAND_RULE}.`;
    return { ok: false, error: { part, message } } as const;
  };
  const match = /^([+-]?\d+)([^\s\d]\S*)$/.exec(text);
  if (!match) return fail('whole', 'is not a duration');
  const [, digits, unit] = match;
  if (!isShorthandUnit(unit)) return fail('unit', 'has no known unit');
  const count = Number(digits);
  if (count < 0) return fail('value', 'is negative');
  if (/^[+]/.test(digits)) return fail('whole', 'has a sign');
  const length = count * SHORTHAND_UNITS[unit];
  if (!Number.isSafeInteger(length)) return fail('value', 'is too long');
  return { ok: true, value: { count, unit } };
}

function isShorthandUnit(unit: string): unit is ShorthandUnit {
  return Object.hasOwn(SHORTHAND_UNITS, unit);
}

/** Length outside of a calendar: a month is 30 days, a quarter 90, a year 365, as in the OpenSLO SDK. @public */
export function shorthandLength({ count, unit }: Shorthand): Millis {
  return (count * SHORTHAND_UNITS[unit]) as Millis;
}

/**
 * A length as shorthand, in the largest of w, d, h, m that divides it.
 *
 * @param length - Whole minutes.
 * @public
 */
export function formatShorthand(length: Millis): string {
  if (!Number.isSafeInteger(length / MINUTE) || length < 0) {
    throw new RangeError(`${length} ms is not a whole number of minutes`);
  }
  const units = ['w', 'd', 'h'] as const;
  const unit =
    (length > 0 && units.find(u => length % SHORTHAND_UNITS[u] === 0)) || 'm';
  return `${length / SHORTHAND_UNITS[unit]}${unit}`;
}

/** In the order in which Prometheus wants them; only the first two are left out unless they divide the rest. */
const PROMETHEUS_UNITS = [
  { letters: 'y', length: 365 * DAY, whole: true },
  { letters: 'w', length: 7 * DAY, whole: true },
  { letters: 'd', length: DAY, whole: false },
  { letters: 'h', length: HOUR, whole: false },
  { letters: 'm', length: MINUTE, whole: false },
  { letters: 's', length: 1_000, whole: false },
  { letters: 'ms', length: 1, whole: false },
] as const;

const PROMETHEUS_DURATION = new RegExp(
  `^(?!$)${PROMETHEUS_UNITS.map(u => `(?:(\\d+)${u.letters}(?![a-z]))?`).join(
    '',
  )}$`,
);

/** A Prometheus duration, such as `1h30m` or `0`. @public */
export function parsePrometheusDuration(text: string): Result<Millis, string> {
  const match = PROMETHEUS_DURATION.exec(text);
  const length = match
    ? PROMETHEUS_UNITS.reduce(
        (sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit.length,
        0,
      )
    : Number.NaN;
  if (text === '0') return { ok: true, value: 0 as Millis };
  if (Number.isSafeInteger(length)) {
    return { ok: true, value: length as Millis };
  }
  const error = `"${text.slice(
    0,
    40,
  )}" is not a Prometheus duration, such as "5m" or "1h30m".`;
  return { ok: false, error };
}

/**
 * A length as Prometheus itself writes it.
 *
 * @param length - At least 0.
 * @public
 */
export function formatPrometheusDuration(length: Millis): string {
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new RangeError(`${length} ms is not a length of time`);
  }
  let rest: number = length;
  let text = '';
  for (const unit of PROMETHEUS_UNITS) {
    const count = Math.floor(rest / unit.length);
    if (count > 0 && !(unit.whole && rest % unit.length !== 0)) {
      text += `${count}${unit.letters}`;
      rest -= count * unit.length;
    }
  }
  return text || '0s';
}
