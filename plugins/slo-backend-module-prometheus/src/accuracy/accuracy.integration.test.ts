import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Slot, slotEnd } from '@nines/backstage-plugin-slo-common';
import {
  RunningPrometheus,
  createBlocks,
  startPrometheus,
} from '@nines/testbed';
import { PrometheusClient } from '../client/PrometheusClient';
import { PrometheusInstance } from '../client/PrometheusInstance';
import { readPrometheusConfig } from '../config/readPrometheusConfig';
import { PrometheusSource } from '../PrometheusSource';
import { Row, printTable } from './accuracyTable';
import { errorRatio } from './errorRatio';
import { Truth, serviceName, writeHistory } from './history';
import { openLedger } from './__testUtils__/openLedger';
import { measureByOtherEngines } from './otherEngines';
import { shapes } from './shapes';

jest.setTimeout(300_000);

const DAY = 86_400;
const DAYS = 30;
const INTERVALS = [15, 60];
const TARGET = 0.99;

/** The last 30 whole days that ended a day ago: finished blocks. */
const to = (Math.floor(Date.now() / 1000 / DAY) - 1) * DAY;
const from = to - DAYS * DAY;
const start = from - 600;
const slot = (second: number) => (second / 60) as Slot;

const services = shapes(from, start);
const names = INTERVALS.flatMap(interval =>
  services.map(service => serviceName(service, interval)),
);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('30 days of history, in a real Prometheus', () => {
  const truths = new Map<string, Truth>();
  let folder: string;
  let prometheus: RunningPrometheus;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nines-accuracy-'));
    const history = writeHistory(
      services,
      { from, to, start },
      INTERVALS,
      (name, truth) => truths.set(name, truth),
    );
    await createBlocks(history, folder, 500);
    prometheus = await startPrometheus({ dataFolder: folder });
  });

  afterAll(async () => {
    await prometheus?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is measured within 0.01 % of what the scrapes saw', async () => {
    const [config] = readPrometheusConfig(
      new ConfigReader({
        slo: {
          prometheus: {
            instances: [{ name: 'real', baseUrl: prometheus.url }],
          },
        },
      }),
    );
    const instance = new PrometheusInstance(config, mockServices.logger.mock());
    const source = new PrometheusSource([instance]);
    const ledger = await openLedger(databases, {
      ledgerIds: names.map((_, index) => index),
      at: slot(to),
    });
    const indicators = names.map(errorRatio);
    const piece = source.maxSpan / 60_000;

    for (let end = slot(to); end > slot(from); end = (end - piece) as Slot) {
      const requests = indicators.map((indicator, index) => ({
        objectiveKey: String(index),
        indicator,
        grouping: [],
        from: (end - piece) as Slot,
        to: end,
      }));
      const outcomes = await source.sample(requests, {
        now: slotEnd(slot(to + DAY)),
        signal: new AbortController().signal,
      });
      await ledger.prepend(outcomes);
    }

    const others = await measureByOtherEngines(new PrometheusClient(config), {
      from: slotEnd(slot(from)),
      to: slotEnd(slot(to)),
    });
    const rows: Row[] = [];
    for (const [index, name] of names.entries()) {
      const truth = truths.get(name);
      const other = others.get(name);
      if (!truth || !other) throw new Error(`'${name}' was not measured`);
      const measured = await ledger.window(index, slot(from), slot(to));
      rows.push({ name, truth, measured, other });
    }
    printTable(rows, TARGET);

    expect(source.status()).toMatchObject([{ status: 'ok' }]);
    for (const { name, truth, measured } of rows) {
      const spent = ({ total, bad }: Truth) => bad / ((1 - TARGET) * total);
      const bad = measured.bad / truth.bad - 1;
      const budget = spent(measured) / spent(truth) - 1;
      const isExact = Math.max(Math.abs(bad), Math.abs(budget)) <= 0.0001;
      expect({ name, bad, budget, isExact }).toMatchObject({ isExact: true });
    }
  });
});
