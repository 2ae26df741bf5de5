import { Reading } from './World';

type Sample = { labels: string; value: number };
type Family = {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples(reading: Reading): (Sample & { suffix: string })[];
};

/** What a scrape would add: history and live series have to be the same ones. */
const TARGET = 'job="example",instance="shop"';

/** Requests that are slower than this are counted as slow; seconds. */
const SLOW_SECONDS = '1.5';

const FAMILIES: readonly Family[] = [
  {
    name: 'http_requests',
    type: 'counter',
    samples: ({ service, counters }) => {
      const label = (code: string) =>
        `{${TARGET},service="${service.name}",code="${code}"}`;
      return [
        {
          suffix: '_total',
          labels: label('200'),
          value: counters.requests - counters.failed,
        },
        { suffix: '_total', labels: label('500'), value: counters.failed },
      ];
    },
  },
  {
    name: 'http_request_duration_seconds',
    type: 'histogram',
    samples: ({ service, counters }) => {
      const label = (le: string) =>
        `{${TARGET},service="${service.name}",le="${le}"}`;
      const fast = counters.requests - counters.slow;
      return [
        { suffix: '_bucket', labels: label(SLOW_SECONDS), value: fast },
        { suffix: '_bucket', labels: label('+Inf'), value: counters.requests },
        {
          suffix: '_count',
          labels: `{${TARGET},service="${service.name}"}`,
          value: counters.requests,
        },
        {
          suffix: '_sum',
          labels: `{${TARGET},service="${service.name}"}`,
          value: fast * 0.2 + counters.slow * 2.5,
        },
      ];
    },
  },
  {
    name: 'probe_success',
    type: 'gauge',
    samples: ({ service, up }) => [
      {
        suffix: '',
        labels: `{${TARGET},service="${service.name}"}`,
        value: up ? 1 : 0,
      },
    ],
  },
];

/**
 * The exposition of readings in OpenMetrics 1.0 (https://prometheus.io/docs/specs/om/open_metrics_spec/): a scrape's answer
 * without times, a history for `promtool tsdb create-blocks-from openmetrics` with them.
 *
 * @param rounds - readings by time, ascending; `at` in epoch milliseconds
 */
export function* toOpenMetrics(
  rounds: readonly { at?: number; readings: readonly Reading[] }[],
): Generator<string> {
  for (const { name, type, samples } of FAMILIES) {
    yield `# TYPE ${name} ${type}\n`;
    for (const { at, readings } of rounds) {
      const time = at === undefined ? '' : ` ${at / 1_000}`;
      for (const reading of readings) {
        for (const { suffix, labels, value } of samples(reading)) {
          yield `${name}${suffix}${labels} ${value}${time}\n`;
        }
      }
    }
  }
  yield '# EOF\n';
}
