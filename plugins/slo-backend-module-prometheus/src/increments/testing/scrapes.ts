import { Labels, Series } from '../Series';

/** A process that counts at a steady rate from 0, between its start and its end. */
export type Life = {
  readonly start: number;
  readonly end: number;
  readonly eventsPerSecond: number;
};

/** A target as it really was, and when it was looked at. */
export type Target = {
  readonly labels: Labels;
  /** One after the other; a restart begins the next. */
  readonly lives: readonly Life[];
  readonly scrapes: readonly number[];
};

/** What scrapes of a target showed. */
export function scrape({ labels, lives, scrapes }: Target): Series {
  const seen = scrapes.flatMap(time => {
    const life = lives.find(one => one.start <= time && time < one.end);
    return life ? [{ time, value: countAt(life, time) }] : [];
  });
  return {
    labels,
    times: seen.map(one => one.time),
    values: seen.map(one => one.value),
  };
}

/** Events of a target from its first scrape on (or from its start), as far as a later scrape of the same life saw them. */
export function visibleEvents(
  { lives, scrapes }: Target,
  since: 'firstScrape' | 'start',
): number {
  let events = 0;
  lives.forEach((life, index) => {
    const seen = scrapes.filter(at => life.start <= at && at < life.end);
    if (seen.length === 0) return;
    const isBaseline = index === 0 && since === 'firstScrape';
    events += countAt(life, seen[seen.length - 1]);
    events -= isBaseline ? countAt(life, seen[0]) : 0;
  });
  return events;
}

function countAt({ start, eventsPerSecond }: Life, time: number): number {
  return Math.floor(((time - start) / 1000) * eventsPerSecond);
}
