import { setTimeout as passes } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import {
  Indicator,
  Instant,
  Slot,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import {
  RunningPrometheus,
  ScrapeTarget,
  startPrometheus,
  startScrapeTarget,
} from '@nines/testbed';
import { createPrometheusSource } from '../createPrometheusSource';
import { encodeHistogram } from './encodeHistogram';
import { VirtualClock } from './VirtualClock';

jest.setTimeout(60_000);

const SPEED = 60;
/** In virtual seconds: observations stop here, and the process is restarted on the way. */
const QUIET_FROM = 600;
const RESTART = 300;

/** Per second: 7 in (0.125, 0.25], 2 in (0.25, 0.5], 1 in (0.5, 1]. Quiet around the restart, so that scrapes see all. */
const PER_SECOND = [7, 2, 1];
const QUIET_SECONDS = 60;

/** Seconds of traffic since the process was started. */
function busySeconds(second: number): number {
  return second < RESTART
    ? Math.min(Math.max(second - 120, 0), RESTART - QUIET_SECONDS - 120)
    : Math.min(second, QUIET_FROM) - RESTART;
}

const SECONDS = RESTART - QUIET_SECONDS - 120 + (QUIET_FROM - RESTART);

function faster(bound: number): Indicator {
  const rate = 'sum(rate(took_seconds{service="shop"}[5m]))';
  const metric = (query: string) => ({ type: 'prometheus', spec: { query } });
  return {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: metric(
      `histogram_fraction(0, ${bound}, ${rate}) * histogram_count(${rate})`,
    ),
    total: metric(`histogram_count(${rate})`),
  };
}

describe('native histograms, in a real Prometheus', () => {
  const clock = new VirtualClock(SPEED);
  let isAsked = false;
  let target: ScrapeTarget;
  let prometheus: RunningPrometheus;

  beforeAll(async () => {
    target = await startScrapeTarget(() => {
      isAsked = true;
      if (!clock.hasBegun) throw new Error('Nobody is there');
      const timestamp = clock.now();
      const second = Math.floor((timestamp - clock.start) / 1_000);
      const busy = busySeconds(second);
      const bucketCounts = PER_SECOND.map(each => each * busy);
      const count = bucketCounts.reduce((sum, one) => sum + one, 0);
      return encodeHistogram({
        name: 'took_seconds',
        service: 'shop',
        timestamp,
        count,
        sum: count * 0.3,
        firstBucket: -2,
        bucketCounts,
      });
    });
    prometheus = await startPrometheus({
      scrapes: [
        {
          job: 'shop',
          target: target.address,
          intervalSeconds: 15 / SPEED,
        },
      ],
      flags: ['--enable-feature=native-histograms'],
    });
    while (!isAsked) await passes(20);
    clock.begin();
  });

  afterAll(async () => {
    await prometheus?.stop();
    await target?.stop();
  });

  it('count exactly, and share by bounds as Prometheus interpolates', async () => {
    const end = (clock.start + (QUIET_FROM + 180) * 1_000) as Instant;
    await clock.reaches(end);

    const instances = [{ name: 'real', baseUrl: prometheus.url }];
    const source = createPrometheusSource({
      config: mockServices.rootConfig({
        data: { slo: { prometheus: { instances } } },
      }),
      logger: mockServices.logger.mock(),
    });
    const from = (slotAt(clock.start) + 2) as Slot;
    const to = (from + 10) as Slot;
    const outcomes = await source.sample(
      [0.25, 0.375].map(bound => ({
        objectiveKey: String(bound),
        indicator: faster(bound),
        grouping: [],
        from,
        to,
      })),
      { now: end, signal: new AbortController().signal },
    );
    const shares = outcomes.map(outcome => {
      if (outcome.status !== 'measured') throw new Error(outcome.message);
      const [{ increments }] = outcome.samples;
      const sum = (of: 'good' | 'total') =>
        increments.reduce((all, one) => all + one[of], 0);
      return { good: sum('good'), total: sum('total') };
    });
    const total = SECONDS * 10;
    expect(shares).toEqual([
      { good: expect.closeTo(SECONDS * 7, 6), total },
      { good: expect.closeTo(SECONDS * 8, 6), total },
    ]);
  });
});
