import { WireFinding, WireInstant } from '../../wire';
import { atZone, isZone } from './atZone';
import { DayFinder, DayOptions, wallOfDay } from './DayFinder';
import { WrittenClock, WrittenTime } from './WrittenTime';
import { zoneOf } from './zones';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A span over midnight is no longer. */
const LONGEST_NIGHT = 6 * HOUR;
/** A time that is earlier than the one before it lies on the next day, if that is not further away. */
const NEXT_DAY = 12 * HOUR;

export type TimeOptions = DayOptions & {
  /** Of times that give none, from whoever imports. */
  readonly zone?: string;
};

export type ReadInstants = {
  readonly at: WireInstant;
  readonly endAt?: WireInstant;
};

/** Turns the times of one document into instants, in the order of the document. Whatever it assumes is a finding. */
export class TimeReader {
  readonly findings: (WireFinding & { line: number })[] = [];
  readonly #options: TimeOptions;
  readonly #days: DayFinder;
  readonly #said = new Set<string>();
  #zone: string | undefined;
  #last: number | undefined;

  constructor(options: TimeOptions) {
    this.#options = options;
    this.#days = new DayFinder(options, (line, found) =>
      this.#say(line, found),
    );
    this.#zone =
      options.stated === undefined ? undefined : zoneOf(options.stated);
    if (options.stated !== undefined && this.#zone === undefined) {
      this.#unclearZone(1, options.stated);
    }
  }

  /** A heading or line that is a day alone: times below it are of this day. */
  setDay(written: WrittenTime, line: number): boolean {
    if (!written.date || written.clock) return false;
    const day = this.#days.dayOf(written.date, line);
    if (!day) return false;
    this.#days.current = day;
    this.#last = undefined;
    return true;
  }

  /** @param field - what findings are about */
  read(written: WrittenTime, line: number): ReadInstants {
    const zone = this.#zoneFor(written, line);
    const start = this.#wall(written, line);
    const at = this.#instant(written.text, { ...start, zone });
    const end = this.#end(written, start.wall, line);
    if (end === undefined) return { at };
    return { at, endAt: this.#instant(written.text, { ...end, zone }) };
  }

  /** A time that says nothing of those below it: a milestone. */
  readAlone(written: WrittenTime, line: number): ReadInstants {
    const { current } = this.#days;
    const last = this.#last;
    this.#last = undefined;
    const read = this.read(written, line);
    this.#days.current = current;
    this.#last = last;
    return read;
  }

  #instant(
    text: string,
    time: {
      readonly wall?: number;
      readonly precision: WireInstant['precision'];
      readonly zone?: string;
    },
  ): WireInstant {
    const sourceText = text.slice(0, 500);
    if (time.wall === undefined) {
      return { at: null, precision: 'unknown', sourceText };
    }
    const at = new Date(atZone(time.wall, time.zone)).toISOString();
    return {
      at: at.replace('.000Z', 'Z'),
      precision: time.precision,
      sourceText,
      ...(time.zone !== undefined && { sourceZone: time.zone }),
    };
  }

  #wall(
    { date, clock, isRough }: WrittenTime,
    line: number,
  ): { wall?: number; precision: WireInstant['precision'] } {
    const day = date ? this.#days.dayOf(date, line) : this.#days.assumed(line);
    if (!day) return { precision: 'unknown' };
    this.#days.current = day;
    const start = wallOfDay(day);
    const precision = precisionOf(clock, isRough);
    if (clock?.hour === undefined) return { wall: start, precision };
    let wall = start + millisOf(clock);
    if (!date) wall = this.#afterMidnight(wall, line);
    this.#last = wall;
    return { wall, precision };
  }

  #afterMidnight(wall: number, line: number): number {
    const last = this.#last;
    if (last === undefined || wall >= last) return wall;
    if (wall + DAY - last > NEXT_DAY) {
      this.#say(line, {
        rule: 'timeline.order',
        message:
          'The time lies before the one above it; it is kept as it is written.',
      });
      return wall;
    }
    this.#days.next();
    this.#say(line, {
      rule: 'timeline.midnight',
      message:
        'The time has no date and lies before the one above it: it is taken for the next day.',
    });
    return wall + DAY;
  }

  #end(
    { end, isRough }: WrittenTime,
    start: number | undefined,
    line: number,
  ): { wall: number; precision: WireInstant['precision'] } | undefined {
    if (!end || start === undefined) return undefined;
    const day = end.date ? this.#days.dayOf(end.date, line) : undefined;
    if (end.date && !day) return undefined;
    const precision = precisionOf(end.clock, isRough);
    if (end.clock?.hour === undefined) {
      return day && { wall: wallOfDay(day), precision };
    }
    const from = day ? wallOfDay(day) : Math.floor(start / DAY) * DAY;
    const wall = from + millisOf(end.clock);
    if (wall >= start) return { wall, precision };
    // known to the hour: it ends in the hour in which it began
    if (precision === 'hour' && start - wall < HOUR) {
      return { wall: start, precision };
    }
    return !day && wall + DAY - start <= LONGEST_NIGHT
      ? { wall: wall + DAY, precision }
      : undefined;
  }

  #zoneFor(written: WrittenTime, line: number): string | undefined {
    if (written.zone === undefined) return this.#zone ?? this.#options.zone;
    const zone = zoneOf(written.zone);
    if (zone === undefined || !isZone(zone)) {
      this.#unclearZone(line, written.zone);
      return undefined;
    }
    if (this.#zone === undefined && this.#options.zone === undefined) {
      this.#zone = zone;
      this.#say(line, {
        rule: 'timeline.zone',
        message: `Times below that give no zone are taken for ${written.zone}, which this one gives.`,
      });
    }
    return zone;
  }

  #unclearZone(line: number, zone: string): void {
    this.#say(line, {
      rule: 'timeline.zone-unclear',
      message: `"${zone}" is the name of several zones; times keep none. Import with the zone that is meant.`,
      text: zone,
    });
  }

  /** Each assumption once. */
  #say(
    line: number,
    found: { rule: string; message: string; text?: string },
  ): void {
    const key = /order|midnight|impossible|open/.test(found.rule)
      ? `${found.rule} ${line}`
      : found.rule;
    if (this.#said.has(key) || this.findings.length >= 200) return;
    this.#said.add(key);
    this.findings.push({ level: 'info', field: 'timeline', ...found, line });
  }
}

function precisionOf(
  clock: WrittenClock | undefined,
  isRough: boolean,
): WireInstant['precision'] {
  if (clock?.hour === undefined) return 'day';
  if (clock.isOpen || clock.minute === undefined || isRough) return 'hour';
  return clock.second === undefined ? 'minute' : 'second';
}

function millisOf({ hour = 0, minute = 0, second = 0, half }: WrittenClock) {
  const isLate = half === 'pm' && hour < 12;
  const isMidnight = half === 'am' && hour === 12;
  const hours = isMidnight ? 0 : hour + (isLate ? 12 : 0);
  return ((hours * 60 + minute) * 60 + second) * 1_000;
}
