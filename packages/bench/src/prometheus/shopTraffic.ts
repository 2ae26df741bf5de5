const DAY = 86_400;
/** Between two samples. At 15 s the rules would read four times as much, and we too. */
export const SCRAPE_SECONDS = 60;
/** As long as the longest window that the rules read from the counters themselves. */
const HISTORY_SECONDS = 3 * DAY;

export const serviceNames = (count: number) =>
  Array.from({ length: count }, (_, index) => `service-${index}`);

/** Requests so far of one service, by code. */
function counts(service: number, second: number): [string, number][] {
  const requests = second * (1 + (service % 7));
  return [
    ['200', requests],
    ['503', Math.floor(requests / (300 + service))],
  ];
}

/** Three days of two series for each service, in OpenMetrics. */
export function* history(
  count: number,
  { instance, endSecond }: { instance: string; endSecond: number },
): Generator<string> {
  const target = `,job="shop",instance="${instance}"`;
  const start = endSecond - HISTORY_SECONDS;
  for (let service = 0; service < count; service += 1) {
    for (const code of [0, 1]) {
      let text = '';
      for (let at = start; at < endSecond; at += SCRAPE_SECONDS) {
        const [name, value] = counts(service, at - start)[code];
        text += `${series(service, name, target)} ${value} ${at}\n`;
      }
      yield text;
    }
  }
  yield '# EOF\n';
}

/** The same series as they go on. */
export function exposition(count: number, endOfHistory: number): string {
  const second = Math.floor(Date.now() / 1000) - endOfHistory + HISTORY_SECONDS;
  let text = '';
  for (let service = 0; service < count; service += 1) {
    for (const [name, value] of counts(service, second)) {
      text += `${series(service, name, '')} ${value}\n`;
    }
  }
  return text;
}

/** @param target - the labels that a scrape adds */
function series(service: number, code: string, target: string): string {
  return `http_requests_total{service="service-${service}",code="${code}"${target}}`;
}
