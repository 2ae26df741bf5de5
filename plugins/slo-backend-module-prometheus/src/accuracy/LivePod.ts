import { EventsOfSecond } from './TrueService';

/** Seconds without events before an end, so that the last scrapes surely saw everything, on a busy machine too. */
const QUIET = 240;

/** A pod that lives through a script in virtual seconds, and counts what it did. */
export type LivePodScript = {
  readonly service: string;
  readonly pod: string;
  /** In virtual seconds; a restart begins the next. */
  readonly lives: readonly { readonly from: number; readonly to: number }[];
  readonly events: (second: number) => EventsOfSecond;
  /** What the first life had counted before it was first looked at. */
  readonly counted?: number;
  /** While this holds, scrapes fail. */
  readonly isDown?: (second: number) => boolean;
  /** Real milliseconds that an answer takes. */
  readonly answersInMs?: number;
};

/** What a pod shows at a virtual time. */
export class LivePod {
  readonly script: LivePodScript;

  constructor(script: LivePodScript) {
    this.script = script;
  }

  /** Lines of one scrape; undefined while there is nobody to scrape. */
  expose(second: number, timestamp: number): string | undefined {
    const { service, pod, lives, counted = 0 } = this.script;
    const index = lives.findIndex(
      ({ from, to }) => from <= second && second < to,
    );
    if (index < 0) return undefined;
    const { total, bad } = this.#eventsOf(index, second);
    const labels = `{service="${service}",pod="${pod}"}`;
    const all = total + (index === 0 ? counted : 0);
    const lines = [`requests_total${labels} ${all} ${timestamp}`];
    if (bad > 0) lines.push(`errors_total${labels} ${bad} ${timestamp}`);
    return `${lines.join('\n')}\n`;
  }

  /** Everything that happened in all lives. */
  truth(): EventsOfSecond {
    return this.script.lives
      .map((_, index) => this.#eventsOf(index, Infinity))
      .reduce((a, b) => ({ total: a.total + b.total, bad: a.bad + b.bad }));
  }

  #eventsOf(index: number, second: number): EventsOfSecond {
    const { from, to } = this.script.lives[index];
    const sums = { total: 0, bad: 0 };
    for (let at = from; at < Math.min(second, to - QUIET); at += 1) {
      const { total, bad } = this.script.events(at);
      sums.total += total;
      sums.bad += bad;
    }
    return sums;
  }
}
