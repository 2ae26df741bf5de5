import { setTimeout as passes } from 'node:timers/promises';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Slot, slotAt } from '@nines/backstage-plugin-slo-common';
import {
  RunningPrometheus,
  ScrapeTarget,
  startPrometheus,
  startScrapeTarget,
} from '@nines/testbed';
import { PrometheusInstance } from '../client/PrometheusInstance';
import { readPrometheusConfig } from '../config/readPrometheusConfig';
import { PrometheusSource } from '../PrometheusSource';
import { errorRatio } from './errorRatio';
import { LivePod } from './LivePod';
import { SCRIPT_END, liveScripts } from './liveScripts';
import { openLedger } from './__testUtils__/openLedger';
import { VirtualClock } from './VirtualClock';

jest.setTimeout(180_000);

/** Virtual time runs this much faster: scrapes carry its times, and Prometheus ingests them as they come. */
const SPEED = 60;
/** In virtual seconds, by what the services are called. */
const INTERVALS = { '15 s': 15, '60 s': 60 };
const SETTLE_SLOTS = 5;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('live ticks, while a real Prometheus scrapes', () => {
  const targets: ScrapeTarget[] = [];
  let prometheus: RunningPrometheus;
  const clock = new VirtualClock(SPEED);
  const asked = new Set<LivePod>();
  const pods = Object.keys(INTERVALS)
    .flatMap(liveScripts)
    .map(script => new LivePod(script));

  beforeAll(async () => {
    for (const pod of pods) {
      const { script } = pod;
      targets.push(
        await startScrapeTarget(async () => {
          asked.add(pod);
          const second = clock.second();
          const text = pod.expose(second, clock.now());
          if (!clock.hasBegun || !text || script.isDown?.(second)) {
            throw new Error('Nobody is there');
          }
          await passes(script.answersInMs ?? 0);
          return text;
        }),
      );
    }
    prometheus = await startPrometheus({
      scrapes: targets.map(({ address }, index) => ({
        job: `pod-${index}`,
        target: address,
        intervalSeconds:
          (pods[index].script.service.startsWith('15 s') ? 15 : 60) / SPEED,
      })),
    });
    // Prometheus looks at its targets some seconds after its start, and at each at a moment of its own.
    while (asked.size < pods.length) await passes(20);
    clock.begin();
  });

  afterAll(async () => {
    await prometheus?.stop();
    await Promise.all(targets.map(target => target.stop()));
  });

  it('count every event once, though ten ticks were missed', async () => {
    const [config] = readPrometheusConfig(
      new ConfigReader({
        slo: {
          prometheus: {
            instances: [{ name: 'real', baseUrl: prometheus.url }],
          },
        },
      }),
    );
    const source = new PrometheusSource([
      new PrometheusInstance(config, mockServices.logger.mock()),
    ]);
    const services = [...new Set(pods.map(pod => pod.script.service))];
    const indicators = services.map(errorRatio);
    const first = (slotAt(clock.start) + 2) as Slot;
    const last = (first + SCRIPT_END / 60 - 3) as Slot;
    const ledger = await openLedger(databases, {
      ledgerIds: services.map((_, index) => index),
      at: first,
    });

    let ticks = 0;
    for (let tick = first + 1; tick <= last; tick += 1) {
      if (tick - first > 34 && tick - first <= 44) continue;
      await clock.reaches(tick * 60_000);
      const now = clock.now();
      const from = await ledger.settledSlot();
      const to = slotAt(now);
      const outcomes = await source.sample(
        indicators.map((indicator, index) => ({
          objectiveKey: String(index),
          indicator,
          grouping: [],
          from,
          to,
        })),
        { now, signal: new AbortController().signal },
      );
      await ledger.replace(outcomes, (to - SETTLE_SLOTS) as Slot);
      ticks += 1;
    }

    expect(ticks).toBeGreaterThan(30);
    for (const [index, service] of services.entries()) {
      const truth = pods
        .filter(pod => pod.script.service === service)
        .map(pod => pod.truth())
        .reduce((a, b) => ({ total: a.total + b.total, bad: a.bad + b.bad }));
      const measured = await ledger.window(index, first, last);
      expect({ service, ...measured }).toEqual({ service, ...truth });
    }
  });
});
