import { setTimeout as passes } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import {
  Indicator,
  Instant,
  Slot,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { createPrometheusSource } from '@nines/backstage-plugin-slo-backend-module-prometheus';
import { startPrometheus } from '@nines/testbed';
import { z } from 'zod/v4';
import { cpuSeconds } from './processCpu';
import { readCounter } from './readCounter';
import { RatioSlo } from './slothRules';

const TICKS = 10;
const IDLE_MS = 30_000;
/** The settled slot of a tick lies this far back. */
const PROVISIONAL_SLOTS = 6;

/** What one tick a minute costs, scraping apart. */
export type SourceCost = {
  readonly prometheusCpuSecondsPerMinute: number;
  readonly ownCpuSecondsPerMinute: number;
  readonly queriesPerTick: number;
  readonly samplesPerTick: number;
  /** What the same Prometheus uses while nobody asks it anything. */
  readonly scrapingCpuSecondsPerMinute: number;
};

/** Runs ticks of our source over the same data, one after the other, and watches both processes. */
export async function measureSource(
  slos: readonly RatioSlo[],
  options: { dataFolder: string; target: string; scrapeSeconds: number },
): Promise<SourceCost> {
  const prometheus = await startPrometheus({
    dataFolder: options.dataFolder,
    scrapes: [
      {
        job: 'shop',
        target: options.target,
        intervalSeconds: options.scrapeSeconds,
      },
    ],
  });
  try {
    const instances = [{ name: 'bench', baseUrl: prometheus.url }];
    const source = createPrometheusSource({
      config: mockServices.rootConfig({
        data: { slo: { prometheus: { instances } } },
      }),
      logger: mockServices.rootLogger(),
    });
    const indicators = slos.map(toIndicator);
    const tick = async () => {
      const now = Date.now() as Instant;
      const to = slotAt(now);
      const outcomes = await source.sample(
        indicators.map((indicator, index) => ({
          objectiveKey: String(index),
          indicator,
          grouping: [],
          from: (to - PROVISIONAL_SLOTS) as Slot,
          to,
        })),
        { now, signal: new AbortController().signal },
      );
      const measured = outcomes.filter(
        one =>
          one.status === 'measured' && one.samples[0]?.increments.length > 0,
      );
      if (measured.length < slos.length) {
        throw new Error(`Only ${measured.length} of ${slos.length} measured`);
      }
    };
    const read = async () => ({
      queries: await readCounter(
        prometheus.url,
        'prometheus_http_request_duration_seconds_count{handler="/api/v1/query"}',
      ),
      cpu: cpuSeconds(prometheus.pid),
      own: process.cpuUsage(),
    });

    const started = cpuSeconds(prometheus.pid);
    await passes(IDLE_MS);
    const scrapingCpuSecondsPerMinute =
      ((cpuSeconds(prometheus.pid) - started) * 60_000) / IDLE_MS;
    // Compiled, and the blocks opened, as in a process that runs for days.
    for (let warm = 0; warm < 3; warm += 1) await tick();
    const before = await read();
    for (let index = 0; index < TICKS; index += 1) await tick();
    const after = await read();
    const own = process.cpuUsage(before.own);
    return {
      prometheusCpuSecondsPerMinute: (after.cpu - before.cpu) / TICKS,
      ownCpuSecondsPerMinute: (own.user + own.system) / 1e6 / TICKS,
      queriesPerTick: (after.queries - before.queries) / TICKS,
      samplesPerTick: await countSamples(prometheus.url),
      scrapingCpuSecondsPerMinute,
    };
  } finally {
    await prometheus.stop();
  }
}

/** What `sum(…)` answers. */
const answer = z.object({
  data: z.object({
    result: z
      .array(z.object({ value: z.tuple([z.number(), z.coerce.number()]) }))
      .nonempty(),
  }),
});

/** Samples that a tick reads: of all series for the totals, and once more of the errors. */
async function countSamples(url: string): Promise<number> {
  const window = '[11m]';
  const counts = await Promise.all(
    ['', '{code=~"5.."}'].map(async matchers => {
      const query = `sum(count_over_time(http_requests_total${matchers}${window}))`;
      const search = new URLSearchParams({ query });
      const response = await fetch(`${url}/api/v1/query?${search}`);
      return answer.parse(await response.json()).data.result[0].value[1];
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function toIndicator({ errorQuery, totalQuery }: RatioSlo): Indicator {
  const metric = (query: string) => ({
    type: 'prometheus',
    spec: { query: query.replaceAll('[window]', '[5m]') },
  });
  return {
    kind: 'ratio',
    counter: true,
    counts: 'bad',
    part: metric(errorQuery),
    total: metric(totalQuery),
  };
}
