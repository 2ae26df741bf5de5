import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mockServices } from '@backstage/backend-test-utils';
import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import express from 'express';
import { aNotification } from '../delivery/__testUtils__/aNotification';
import { noObserver } from '../delivery/DeliveryObserver';
import { countDeliveries, countRequests, countTicks } from './countOwn';
import { pushOwnCounts } from './createSelfMonitoring';
import { OwnCounts } from './OwnCounts';

const START = (29_000_000 * MINUTE_MS) as Instant;

it('counts messages that are delivered or given up, and no tests', () => {
  const counts = new OwnCounts();
  const observer = countDeliveries(noObserver, counts);
  const ended = (event: 'triggered' | 'test', end: 'delivered' | 'retried') => {
    const notification = {
      ...aNotification('occ-1', event, START),
      idempotencyKey: 'key',
      sequence: 1,
    };
    observer.ended({ message: { notification } } as never, end);
  };
  ended('triggered', 'delivered');
  ended('triggered', 'retried');
  ended('test', 'delivered');
  const letter = { id: 1, destination: 'slack:a', groupId: 'g', reason: 'x' };
  observer.buried?.([
    { ...letter, event: 'triggered' },
    { ...letter, event: 'changed' },
  ]);
  expect(counts.of('deliveries')).toEqual({ good: 1, total: 2 });
});

it('counts ticks that are over in time, that are not, that fail and that never were', async () => {
  const counts = new OwnCounts();
  let now = START + 5_000;
  const clock = { now: async () => now };
  const inner = { ticking: (run: () => Promise<void>) => run(), missed() {} };
  const ticks = countTicks(inner, counts, clock);
  const taking = (ms: number) =>
    ticks.ticking(async () => {
      now += ms;
    });
  await taking(2_000);
  expect(counts.of('ticks-on-time')).toEqual({ good: 1, total: 1 });
  await taking(MINUTE_MS);
  expect(counts.of('ticks-on-time')).toEqual({ good: 1, total: 2 });
  const failing = ticks.ticking(async () => {
    throw new Error('no database');
  });
  await expect(failing).rejects.toThrow('no database');
  ticks.missed(3);
  expect(counts.of('ticks-on-time')).toEqual({ good: 1, total: 6 });
});

it('counts requests by how they were answered', async () => {
  const counts = new OwnCounts();
  const app = express()
    .use(countRequests(counts))
    .use((req, res) => {
      res.status(Number(req.path.slice(1))).end();
    });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const status of [200, 404, 503]) {
    await fetch(`http://127.0.0.1:${port}/${status}`);
  }
  server.close();
  expect(counts.of('api-availability')).toEqual({ good: 2, total: 3 });
});

it('records what is defined, as counters, and nothing where nothing is', async () => {
  const counts = new OwnCounts();
  counts.count('deliveries', true);
  const defined: string[] = [];
  const push = jest.fn(async () => ({ items: [] }));
  const logger = mockServices.logger.mock();
  const run = pushOwnCounts({
    counts,
    pushes: { push } as never,
    objectives: {
      listActive: async () => defined.map(sloRef => ({ sloRef })) as never,
    },
    clock: { now: async () => (START + MINUTE_MS) as Instant },
    logger,
    stream: 'host 1',
    startedAt: START,
  });
  await run();
  expect(push).not.toHaveBeenCalled();
  defined.push('component:default/nines/deliveries', 'component:default/x/y');
  await run();
  expect(push).toHaveBeenCalledWith(
    {
      items: [
        {
          objective: 'component:default/nines/deliveries',
          stream: 'host 1',
          startedAt: new Date(START).toISOString(),
          at: new Date(START + MINUTE_MS).toISOString(),
          good: 1,
          total: 1,
        },
      ],
    },
    expect.objectContaining({ subject: 'nines' }),
    { now: START + MINUTE_MS },
  );
});
