/** Events of one second of a pod. */
export type EventsOfSecond = { readonly total: number; readonly bad: number };

/** A pod of a service; each life counts from zero. Seconds since 1970. */
export type TruePod = {
  readonly name: string;
  readonly lives: readonly { readonly from: number; readonly to: number }[];
  /** Its first scrape is the first of the whole service: what it counted before is not known to be new. */
  readonly isBaseline?: boolean;
};

/** A service whose events are known to the second, and when it was looked at. */
export type TrueService = {
  readonly name: string;
  readonly pods: readonly TruePod[];
  readonly events: (second: number) => EventsOfSecond;
  /** Whether a scrape at that second was made. */
  readonly isScraped: (second: number) => boolean;
  /** How long a scrape takes: its sample carries the time of its start, and counts what was so at its end. */
  readonly scrapeSeconds: number;
};

export type Sample = { readonly at: number; readonly value: number };

/** What one counter showed. */
export type ScrapedCounter = {
  readonly metric: 'requests_total' | 'errors_total';
  readonly pod: string;
  readonly samples: readonly Sample[];
  /** Sum of the events that the scrapes in `(from, to]` saw, known without looking at differences of samples. */
  readonly visible: number;
};

type Window = { readonly from: number; readonly to: number };

/** Keeps what was shown, and apart from it how much of each life was seen inside of the window. */
class Counter {
  readonly #window: Window;
  readonly #samples: Sample[] = [];
  #seenInEarlierLives = 0;
  #seenInThisLife = 0;
  #before = 0;
  #isBaseline: boolean;

  constructor(window: Window, isBaseline: boolean) {
    this.#window = window;
    this.#isBaseline = isBaseline;
  }

  restart() {
    this.#seenInEarlierLives += this.#seenInThisLife;
    this.#seenInThisLife = 0;
    this.#before = 0;
  }

  show(at: number, value: number) {
    if (value > 0) this.#samples.push({ at, value });
    if (at <= this.#window.from || this.#isBaseline) this.#before = value;
    else if (at <= this.#window.to) this.#seenInThisLife = value - this.#before;
    this.#isBaseline = false;
  }

  result() {
    return {
      samples: this.#samples,
      visible: this.#seenInEarlierLives + this.#seenInThisLife,
    };
  }
}

/** Lets time pass second by second, and looks every so often. A service has no error series before its first error. */
export function scrapeService(
  service: TrueService,
  window: Window & { readonly start: number; readonly intervalSeconds: number },
): ScrapedCounter[] {
  return service.pods.flatMap((pod, index) =>
    scrapePod(service, pod, { ...window, phase: 3 + 4 * index }),
  );
}

function scrapePod(
  service: TrueService,
  pod: TruePod,
  window: Window & { start: number; intervalSeconds: number; phase: number },
): ScrapedCounter[] {
  const { isBaseline = false } = pod;
  const counters = [0, 1].map(() => new Counter(window, isBaseline));
  for (const life of pod.lives) {
    let total = 0;
    let bad = 0;
    for (const counter of counters) counter.restart();
    const begin = Math.max(life.from, window.start);
    for (
      let second = begin;
      second < Math.min(life.to, window.to);
      second += 1
    ) {
      const events = service.events(second);
      total += events.total;
      bad += events.bad;
      const scrape = second - service.scrapeSeconds;
      const isDue = (scrape - window.phase) % window.intervalSeconds === 0;
      if (isDue && scrape >= begin && service.isScraped(scrape)) {
        counters[0].show(scrape, total);
        counters[1].show(scrape, bad);
      }
    }
  }
  const [requests, errors] = counters;
  return [
    { metric: 'requests_total', pod: pod.name, ...requests.result() },
    { metric: 'errors_total', pod: pod.name, ...errors.result() },
  ];
}
