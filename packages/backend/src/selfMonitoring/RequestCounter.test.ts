import { once } from 'node:events';
import { Server, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { RequestCounter } from './RequestCounter';
import { toPushItems } from './toPushItems';

describe('RequestCounter', () => {
  let server: Server;
  let now = 0;
  const counter = new RequestCounter({
    slowAfterMs: 500,
    steadyNow: () => now,
  });

  beforeAll(async () => {
    server = createServer((req, res) =>
      counter.count(req, res, () => {
        const { searchParams } = new URL(req.url ?? '', 'http://portal');
        if (searchParams.has('hang')) return;
        now += Number(searchParams.get('takes') ?? 0);
        res.statusCode = Number(searchParams.get('status') ?? 200);
        res.end();
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path: string, init?: RequestInit) => {
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, init);
  };

  it('counts what was answered, what failed and what was slow', async () => {
    await get('/api/catalog/entities');
    await get('/api/catalog/entities?status=404&takes=500');
    await get('/api/catalog/entities?status=500');
    await get('/api/catalog/entities?takes=501&status=503');
    await get('/.backstage/health/v1/liveness?status=503');
    await get('/api/slo/push?status=500');
    expect(counter.counts).toEqual({ total: 4, failed: 2, slow: 1 });
  });

  it('does not count a client that went away', async () => {
    const before = counter.counts;
    const controller = new AbortController();
    const seen = once(server, 'request');
    const answer = get('/?hang', { signal: controller.signal });
    await seen;
    controller.abort();
    await expect(answer).rejects.toThrow();
    expect(counter.counts).toEqual(before);
  });
});

it('makes readings of both SLOs', () => {
  const process = { stream: 'host 1', startedAt: new Date(0) };
  const counts = { total: 10, failed: 1, slow: 3 };
  const reading = {
    stream: 'host 1',
    startedAt: '1970-01-01T00:00:00.000Z',
    at: '1970-01-01T00:01:00.000Z',
    total: 10,
  };
  expect(toPushItems(counts, process, new Date(60_000))).toEqual([
    {
      ...reading,
      objective: 'component:default/developer-portal/http-availability',
      good: 9,
    },
    {
      ...reading,
      objective: 'component:default/developer-portal/http-latency',
      good: 7,
    },
  ]);
});
