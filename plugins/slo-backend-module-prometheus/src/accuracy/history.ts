import { ScrapedCounter, TrueService, scrapeService } from './TrueService';

type Window = { readonly from: number; readonly to: number };

/**
 * OpenMetrics lines of everything that was scraped, service by service.
 *
 * @param done - is told what each service showed, without its samples
 */
export function* writeHistory(
  services: readonly TrueService[],
  window: Window & { readonly start: number },
  intervals: readonly number[],
  done: (service: string, truth: Truth) => void,
): Generator<string> {
  for (const intervalSeconds of intervals) {
    for (const service of services) {
      const counters = scrapeService(service, { ...window, intervalSeconds });
      const name = serviceName(service, intervalSeconds);
      for (const { metric, pod, samples } of counters) {
        const labels = `{service="${name}",pod="${pod}"}`;
        yield samples
          .map(({ at, value }) => `${metric}${labels} ${value} ${at}\n`)
          .join('');
      }
      done(name, truthOf(counters));
    }
  }
  yield '# EOF\n';
}

/** Events that the scrapes of a service saw. */
export type Truth = { readonly total: number; readonly bad: number };

export function truthOf(counters: readonly ScrapedCounter[]): Truth {
  const sum = (metric: ScrapedCounter['metric']) =>
    counters
      .filter(one => one.metric === metric)
      .reduce((events, one) => events + one.visible, 0);
  return { total: sum('requests_total'), bad: sum('errors_total') };
}

export function serviceName({ name }: TrueService, interval: number): string {
  return `${name}, ${interval} s`;
}
