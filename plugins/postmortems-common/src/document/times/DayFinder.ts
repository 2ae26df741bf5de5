import { WrittenDate } from './WrittenTime';
import { isAmerican, zoneOf } from './zones';

const DAY = 86_400_000;
/** A day that is written in numbers of both orders is the one that is so near to the document's. */
const NEAR = 31 * DAY;
/** A day without a year that lies further from the others is of the year before or after: December and January. */
const ONE_YEAR = 270 * DAY;

export type Day = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
};

export type DayOptions = {
  /** Of the document, and where it is from. */
  readonly day?: Day & { readonly from: string };
  /** Zone that the document gives to all its times, as written. */
  readonly stated?: string;
  /** Other dates of the document have the month first, or the day. */
  readonly american?: boolean;
};

type Found = { rule: string; message: string; text?: string };

/** Days of one document: those that are written, and those that a time without a date is of. */
export class DayFinder {
  /** Of the time before. */
  current: Day | undefined;
  readonly #options: DayOptions;
  readonly #say: (line: number, found: Found) => void;

  constructor(options: DayOptions, say: (line: number, found: Found) => void) {
    this.#options = options;
    this.#say = say;
  }

  next(): void {
    const { current } = this;
    if (current) this.current = dayAt(wallOfDay(current) + DAY);
  }

  /** Of a time without a date: the day of the one before it, else of the document. */
  assumed(line: number): Day | undefined {
    if (this.current) return this.current;
    const { day } = this.#options;
    if (!day) return undefined;
    this.#say(line, {
      rule: 'timeline.date',
      message: `Times without a date are taken for ${written(
        day,
      )} and after, the date of the ${day.from}.`,
    });
    return day;
  }

  dayOf(date: WrittenDate, line: number): Day | undefined {
    const { month, day } = date;
    if (month === undefined || day === undefined) return undefined;
    if (date.isAmbiguous && date.year !== undefined) {
      return this.#clear({ ...date, year: date.year }, line);
    }
    const year = date.year ?? this.#yearOf({ month, day }, line);
    if (year === undefined || date.isOpen) return undefined;
    return this.#real({ year, month, day }, line);
  }

  #real(day: Day, line: number): Day | undefined {
    if (isReal(day)) return day;
    this.#say(line, {
      rule: 'timeline.impossible',
      message: `There is no ${written(
        day,
      )}; the time is kept as it is written.`,
    });
    return undefined;
  }

  #clear(date: WrittenDate & { year: number }, line: number): Day | undefined {
    const { year, month = 0, day = 0, other = { month: 0, day: 0 } } = date;
    const first = { year, month, day };
    const second = { year, month: other.month, day: other.day };
    const { american, stated, day: whole } = this.#options;
    if (american !== undefined) return american ? first : second;
    if (stated !== undefined && isAmerican(zoneOf(stated))) return first;
    const near = [first, second].filter(
      each => whole && Math.abs(wallOfDay(each) - wallOfDay(whole)) <= NEAR,
    );
    if (near.length === 1) {
      this.#say(line, {
        rule: 'timeline.date-order',
        message: `A date that may be read both ways is taken for ${written(
          near[0],
        )}, which is near the date of the ${whole?.from}.`,
      });
      return near[0];
    }
    this.#say(line, {
      rule: 'timeline.date-ambiguous',
      message:
        'The date may be read with the day or the month first; it is kept as it is written.',
    });
    return undefined;
  }

  #yearOf(
    date: { readonly month: number; readonly day: number },
    line: number,
  ): number | undefined {
    const base = this.current ?? this.#options.day;
    if (!base) return undefined;
    if (!this.current) {
      this.#say(line, {
        rule: 'timeline.year',
        message: `Dates without a year are taken for the year of the ${
          this.#options.day?.from
        }.`,
      });
    }
    const { year } = base;
    const apart = wallOfDay({ ...date, year }) - wallOfDay(base);
    if (Math.abs(apart) <= ONE_YEAR) return year;
    return apart > 0 ? year - 1 : year + 1;
  }
}

export function wallOfDay({ year, month, day }: Day): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function dayAt(wall: number): Day {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

export function isReal(day: Day): boolean {
  const { year, month, day: number } = dayAt(wallOfDay(day));
  return year === day.year && month === day.month && number === day.day;
}

function written({ year, month, day }: Day): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
