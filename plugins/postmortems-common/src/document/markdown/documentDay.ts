import { Day } from '../times/DayFinder';
import { readDate } from '../times/readDate';
import { WrittenDate } from '../times/WrittenTime';
import { isReal } from '../times/DayFinder';

const STARTS = /(?<![\w/-])(?=\d|[A-Z][a-z]{2})/g;
const NUMERIC =
  /(?<![\w./-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\w/-])/g;
/** Dates are told from where these many characters are. */
const MAX_SCAN = 200_000;

/** The first whole date in a line, wherever it stands. */
export function dateIn(text: string): Day | undefined {
  for (const { index } of text.slice(0, 500).matchAll(STARTS)) {
    const found = readDate(text.slice(index));
    const day = found && wholeDay(found.date);
    if (day) return day;
  }
  return undefined;
}

function wholeDay(date: WrittenDate): Day | undefined {
  const { year, month, day, isAmbiguous, isOpen } = date;
  if (year === undefined || month === undefined || day === undefined) {
    return undefined;
  }
  const whole = { year, month, day };
  return isAmbiguous || isOpen || !isReal(whole) ? undefined : whole;
}

/** Whether a document writes the month before the day, by those of its dates that can be read in one way only. */
export function writesMonthFirst(text: string): boolean | undefined {
  let [monthFirst, dayFirst] = [0, 0];
  for (const [, first, , second] of text.slice(0, MAX_SCAN).matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
  }
  if (monthFirst > 0 === dayFirst > 0) return undefined;
  return monthFirst > 0;
}

/** The day of a document, from the first of these that has one. */
export function documentDay(
  candidates: readonly (readonly [from: string, text: string | undefined])[],
): {
  readonly day?: Day & { readonly from: string };
  /** Another that says another day. */
  readonly other?: Day & { readonly from: string };
} {
  const days = candidates.flatMap(([from, text]) => {
    const day = text === undefined ? undefined : dateIn(text);
    return day ? [{ ...day, from }] : [];
  });
  const [day] = days;
  if (!day) return {};
  const other = days.find(
    each =>
      each.year !== day.year ||
      each.month !== day.month ||
      each.day !== day.day,
  );
  return other ? { day, other } : { day };
}
