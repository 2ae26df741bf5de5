import { WrittenDate } from './WrittenTime';

const MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const MONTH = `(${MONTHS.join('|')})`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+|,\\s*)(\\d{4})(?!\\d|:\\d)';

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/;
/** With parts left open: `2022-02-??`, `2021/22-??-??`, `20xx-MM-DD`, `yyyy-mm-dd`. */
const OPEN =
  /^(?:(\d{4})(?:\/\d{2,4})?|\d{2}(?:\?\?|xx)|y{4})-(\d{2}|\?\?|xx|MM)-(\d{2}|\?\?|xx|DD)(?![\d-])/i;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;
/** `11/03/202`: a slip of the pen. */
const BROKEN = /^\d{1,2}([/-])\d{1,2}\1\d{1,3}(?![\d/:-])/;
const MONTH_FIRST = new RegExp(
  `^${MONTH}\\.?\\s+${DAY}(?![:\\d])(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?(?=,?\\s+\\d{4}\\b))?(?:${YEAR})?`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^${DAY}\\.?\\s+(?:of\\s+)?${MONTH}\\b\\.?(?:${YEAR})?`,
  'i',
);

type Read = { readonly date: WrittenDate; readonly length: number };

/** The date at the beginning of a text. */
export function readDate(text: string): Read | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    return dated(iso[0], [iso[1], iso[3], iso[4]].map(Number));
  }
  const open = OPEN.exec(text);
  if (open) return opened(open);
  const read = readNumbers(text) ?? readNames(text);
  if (read) return read;
  const broken = BROKEN.exec(text);
  return broken
    ? { date: { isOpen: true }, length: broken[0].length }
    : undefined;
}

function opened(found: RegExpExecArray): Read {
  const part = (value: string | undefined) =>
    value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
  const [year, month, day] = found.slice(1, 4).map(part);
  const isVague = found[0].includes('/');
  return {
    date: {
      ...(year !== undefined && !isVague && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      isOpen: true,
    },
    length: found[0].length,
  };
}

/** `24/07/25`, `09/21/2022`, `02-26-2024`. */
function readNumbers(text: string): Read | undefined {
  const found = NUMBERS.exec(text);
  if (!found) return undefined;
  const [first, second, last] = [found[1], found[3], found[4]].map(Number);
  const year = found[4].length === 2 ? 2000 + last : last;
  if (first > 12) return dated(found[0], [year, second, first]);
  if (second > 12) return dated(found[0], [year, first, second]);
  if (first === second) return dated(found[0], [year, first, second]);
  return {
    date: {
      year,
      month: first,
      day: second,
      isAmbiguous: true,
      other: { month: second, day: first },
    },
    length: found[0].length,
  };
}

function readNames(text: string): Read | undefined {
  const found = MONTH_FIRST.exec(text) ?? undefined;
  if (found) return named(found, found[1], found[2], found[3]);
  const other = DAY_FIRST.exec(text);
  return other ? named(other, other[2], other[1], other[3]) : undefined;
}

function named(
  found: RegExpExecArray,
  name: string,
  day: string,
  year: string | undefined,
): Read | undefined {
  const month =
    1 + MONTHS.findIndex(each => new RegExp(`^${each}$`, 'i').test(name));
  if (Number(day) > 31 || Number(day) < 1) return undefined;
  return {
    date: {
      ...(year !== undefined && { year: Number(year) }),
      month,
      day: Number(day),
    },
    length: found[0].length,
  };
}

function dated(text: string, parts: readonly number[]): Read | undefined {
  const [year, month, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { date: { year, month, day }, length: text.length };
}
