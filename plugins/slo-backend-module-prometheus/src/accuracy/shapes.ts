import { EventsOfSecond, TrueService } from './TrueService';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** A whole number that looks random and is the same in every run. */
function noise(second: number, below: number): number {
  const mixed = Math.imul(second ^ 0x9e3779b9, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
}

const errorsAmong = (second: number, total: number, oneIn: number) =>
  total > 0 && noise(second, oneIn) === 0 ? 1 : 0;

function events(
  perSecond: (second: number) => number,
): (second: number) => EventsOfSecond {
  return second => {
    const total = perSecond(second);
    return { total, bad: errorsAmong(second, total, 120) };
  };
}

const steady = events(second => 8 + noise(second, 5));

/**
 * The traffic that engines get wrong, one service each.
 *
 * @param from - start of the window, in seconds since 1970; a multiple of a day
 * @param start - when the first scrape was made
 */
export function shapes(from: number, start: number): TrueService[] {
  const always = [{ name: 'a', lives: [{ from: start, to: Infinity }] }];
  const plain = {
    pods: always,
    events: steady,
    isScraped: () => true,
    scrapeSeconds: 0,
  };
  const missing = (day: number, seconds: number) => (second: number) =>
    second < from + day * DAY || second >= from + day * DAY + seconds;
  const moments = (every: number) =>
    Array.from(
      { length: 60 },
      (_, index) => from + (index + 1) * every + 5_007,
    );
  const bounds = [start, ...moments(DAY / 2 + 41), Infinity];
  const swap = from + 11 * DAY + 1_234;
  return [
    { ...plain, name: 'steady' },
    {
      ...plain,
      name: 'diurnal',
      events: events(second =>
        Math.round(10 + 9.5 * Math.sin((second / DAY) * 2 * Math.PI)),
      ),
    },
    {
      ...plain,
      name: 'office hours',
      events: second => {
        const hour = (second % DAY) / HOUR;
        const total = hour >= 8 && hour < 18 ? 20 : Number(second % 300 === 0);
        return { total, bad: errorsAmong(second, total, 60) };
      },
    },
    {
      ...plain,
      name: 'bursts of 8 s',
      events: second => {
        const { total } = steady(second);
        return { total, bad: second % HOUR < 8 ? total : 0 };
      },
    },
    {
      ...plain,
      name: 'counter resets',
      pods: [
        {
          name: 'a',
          lives: bounds.slice(1).map((to, index) => ({
            from: bounds[index],
            to,
          })),
        },
      ],
    },
    {
      ...plain,
      name: 'pod replaced',
      pods: [
        { name: 'a', lives: [{ from: start, to: Infinity }] },
        { name: 'b', lives: [{ from: start, to: swap + 20 }] },
        { name: 'c', lives: [{ from: swap, to: Infinity }] },
      ],
    },
    { ...plain, name: 'gap of 20 min', isScraped: missing(7, 20 * MINUTE) },
    { ...plain, name: 'outage of 3 h', isScraped: missing(19, 3 * HOUR) },
    { ...plain, name: 'slow scrape', scrapeSeconds: 9 },
    {
      ...plain,
      name: 'late start',
      pods: [
        {
          name: 'a',
          lives: [{ from: from + 9 * DAY + 4_321, to: Infinity }],
          isBaseline: true,
        },
      ],
    },
  ];
}
