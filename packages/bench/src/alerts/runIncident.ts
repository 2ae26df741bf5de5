import { BUDGET, PERIOD_MINUTES, Rules } from './Rules';
import { addMinute, Random, Traffic } from './Traffic';

export type Incident = {
  /** `100 % × 60 min`. */
  readonly name: string;
  readonly errorRate: number;
  readonly minutes: number;
};

const HOUR = 60;

/** Those of the table that is compared. */
export const INCIDENTS: readonly Incident[] = [
  incident(100, HOUR),
  incident(15, 10),
  incident(10, 2 * HOUR),
  incident(5, 4 * HOUR),
  incident(2, 6 * HOUR),
  incident(1, 10 * HOUR),
  incident(0.5, 72 * HOUR),
];

export function incident(percent: number, minutes: number): Incident {
  const length =
    minutes % HOUR === 0 ? `${minutes / HOUR} h` : `${minutes} min`;
  return {
    name: `${percent} % × ${length}`,
    errorRate: percent / 100,
    minutes,
  };
}

/** What one set of rules made of one incident; a field is undefined where it never came to it. */
export type Answer = {
  /** Minutes from the start of the incident; a minute that ends with a page counts. */
  readonly page?: number;
  readonly ticket?: number;
  /** Share of the month's budget that was used when it paged. */
  readonly budgetUsed?: number;
  /** Minutes from the end of the incident until no page was open. */
  readonly reset?: number;
  /** Pages that were opened: more than one is flapping. */
  readonly pages: number;
};

/** What a long window and a long reset still see. */
const BEFORE = 6_200;
const AFTER = 8 * HOUR;

/** Traffic with one incident after a clean history. */
export function trafficWith(
  { errorRate, minutes }: Incident,
  perMinute: number,
  random: Random,
): Traffic {
  const traffic = new Traffic(BEFORE, minutes + AFTER, perMinute);
  for (let minute = 0; minute < minutes + AFTER; minute += 1) {
    addMinute(traffic, minute < minutes ? errorRate : 0, random);
  }
  return traffic;
}

/** Judges each minute, from the first of the incident until no page is open after its end. */
export function runIncident(
  rules: Rules,
  traffic: Traffic,
  { minutes }: Incident,
): Answer {
  const judge = rules.start();
  let answer: Answer = { pages: 0 };
  let wasOpen = false;
  for (let minute = 1; minute <= traffic.minutes; minute += 1) {
    const { page, ticket } = judge(traffic, minute);
    if (page && !wasOpen) {
      const used =
        traffic.bad(minute, minute) /
        (traffic.perMinute * PERIOD_MINUTES * BUDGET);
      const first = { page: minute, budgetUsed: used };
      answer = { ...first, ...answer, pages: answer.pages + 1 };
    }
    if (ticket && answer.ticket === undefined)
      answer = { ...answer, ticket: minute };
    const isAfter = minute > minutes;
    if (isAfter && wasOpen && !page) {
      answer = { ...answer, reset: minute - minutes };
    }
    if (isAfter && !page) break;
    wasOpen = page;
  }
  return answer;
}
