import { Millis } from '@nines/backstage-plugin-slo-common';
import { Series } from './Series';
import { DAY_MS } from './SlotRange';

/**
 * How much earlier than a birth another series must have been seen. Targets that are discovered together are first scraped
 * within one scrape interval of each other; none of them is a witness for the others.
 */
export const WITNESS_AGE_MS = 120_000 as Millis;

/**
 * When any series of an indicator was seen. Decides whether a series that was unknown for a day is *new* (others were being
 * watched, so it started from zero since) or merely *newly watched* (nobody knows how old its counter is).
 */
export class Presence {
  readonly #series: readonly Series[];
  readonly #knownBefore: number | undefined;

  /** @param knownBefore - some series of the indicator had a sample in the day before this time */
  constructor(series: readonly Series[], knownBefore?: number) {
    this.#series = series;
    this.#knownBefore = knownBefore;
  }

  /** True when another series was seen in the day before `time`, and not just at the same moment. */
  hasWitness(time: number): boolean {
    const latest = time - WITNESS_AGE_MS;
    const earliest = time - DAY_MS;
    const known = this.#knownBefore;
    if (known !== undefined && known <= latest && known >= earliest) {
      return true;
    }
    return this.#series.some(({ times }) => {
      const last = lastAtOrBefore(times, latest);
      return last !== undefined && last >= earliest;
    });
  }
}

function lastAtOrBefore(
  times: readonly number[],
  limit: number,
): number | undefined {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return times[low - 1];
}
