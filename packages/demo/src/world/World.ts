import { Service } from './Service';
import { countMinute } from './countMinute';
import { Counters, NO_COUNTERS, addCounts } from './counters';

/** Days of history before the first start. */
export const HISTORY_DAYS = 30;

/** What a scrape of one service would read. */
export type Reading = {
  readonly service: Service;
  readonly counters: Counters;
  readonly up: boolean;
};

/**
 * The example organisation: every counter is a function of the time alone, so that history, live traffic and a restart of the
 * demo all tell one story. Asked for ascending instants, it walks each minute once.
 */
export class World {
  readonly #services: readonly Service[];
  readonly #bornAt: number;
  readonly #sums = new Map<string, Counters>();
  #minute: number;

  /** @param bornAt - the demo's first start, in UTC minutes since 1970 */
  constructor(services: readonly Service[], bornAt: number) {
    this.#services = services;
    this.#bornAt = bornAt;
    this.#minute = bornAt - HISTORY_DAYS * 1_440;
  }

  /** First minute of the history. */
  static firstMinute(bornAt: number): number {
    return bornAt - HISTORY_DAYS * 1_440;
  }

  /** The counters at an instant, in epoch milliseconds; a service that is silent has no reading. */
  readAt(instant: number): Reading[] {
    const minute = Math.floor(instant / 60_000);
    for (; this.#minute < minute; this.#minute++) this.#walk(this.#minute);
    const elapsed = instant / 60_000 - minute;
    return this.#services.flatMap(service => {
      const counts = countMinute(service, minute, this.#bornAt);
      if (!counts) return [];
      const sums = this.#sums.get(service.name) ?? NO_COUNTERS;
      const counters = addCounts(sums, counts, elapsed);
      return [{ service, counters, up: counts.up }];
    });
  }

  #walk(minute: number) {
    for (const service of this.#services) {
      const counts = countMinute(service, minute, this.#bornAt);
      if (!counts) continue;
      const sums = this.#sums.get(service.name) ?? NO_COUNTERS;
      this.#sums.set(service.name, addCounts(sums, counts, 1));
    }
  }
}
