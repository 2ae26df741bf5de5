import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { InboundRoute } from '@nines/backstage-plugin-slo-node';
import express from 'express';
import { startBurning } from '../__testUtils__/startBurning';
import { at } from '../alerts/__testUtils__/services';
import { InboundRegistry } from './InboundRegistry';
import { createInboundRouter } from './createInboundRouter';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const LIMIT = 10_000;

const sign = (body: Buffer | string) =>
  createHmac('sha256', 'a secret').update(body).digest('hex');

/** A provider that signs raw bytes. */
const route: InboundRoute = {
  name: 'signed',
  limit: LIMIT,
  async handle({ body, headers }, inbox) {
    const given = Buffer.from(headers['x-signature'] ?? '');
    const wanted = Buffer.from(sign(body));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      return { status: 401, body: { error: 'The signature does not match' } };
    }
    const { id, group } = JSON.parse(body.toString('utf8'));
    const outcome = await inbox.accept({
      source: 'signed',
      externalId: id,
      groupId: group,
      action: 'acknowledge',
      occurredAt: Date.now(),
      actor: 'Ann of PagerDuty',
    });
    return { status: 202, body: { outcome } };
  },
};

describe.each(databases.eachSupportedId())('inbound routes, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id, { routes: [route] });
  });
  afterAll(async () => api.stop());

  /** Sends exact bytes, without Backstage credentials. */
  const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
    api
      .postRaw('/webhooks/signed')
      .set({ 'content-type': 'application/octet-stream', ...headers })
      .send(body);
  const signed = (body: string) => send(body, { 'x-signature': sign(body) });

  it('B35 checks the signature on raw bytes, and acts once on what comes twice', async () => {
    const body = `{ "id" :"1",\n"group":"${api.page.groupId}" }`;
    const first = await signed(body);
    expect([first.status, first.body]).toEqual([202, { outcome: 'accepted' }]);
    const again = await signed(body);
    expect([again.status, again.body]).toEqual([202, { outcome: 'duplicate' }]);
    expect(api.observer.received.mock.calls.slice(-2)).toEqual([
      ['signed', 'accepted'],
      ['signed', 'duplicate'],
    ]);
    expect(await api.db('inbox')).toHaveLength(1);
  });

  it('answers with success what it knows nothing of: a refusal would switch the subscription off', async () => {
    const answer = await signed('{"id":"2","group":"occ-of-another-portal"}');
    expect([answer.status, answer.body]).toEqual([202, { outcome: 'unknown' }]);
  });

  it('refuses a wrong signature, says nothing of why, and records it without asking for credentials', async () => {
    const answer = await send('{}', { 'x-signature': sign('{ }') });
    expect([answer.status, answer.body]).toEqual([
      401,
      { error: 'The signature does not match' },
    ]);
    expect(api.observer.received).toHaveBeenLastCalledWith(
      'signed',
      'badSignature',
    );
    const event = { eventId: 'webhook-receive', severityLevel: 'medium' };
    expect(api.auditor.createEvent).toHaveBeenCalledWith({
      ...event,
      meta: { source: 'signed' },
    });
  });

  it('B37 reads no more than the limit, also of what inflates', async () => {
    const large = await signed('x'.repeat(LIMIT + 1));
    expect(large.status).toBe(413);
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.length).toBeGreaterThan(LIMIT);
    const packed = gzipSync(Buffer.alloc(2 * 1024 * 1024));
    expect(packed.length).toBeLessThan(LIMIT);
    for (const body of [bomb, packed]) {
      const answer = await send(body, { 'content-encoding': 'gzip' });
      expect(answer.status).toBe(413);
    }
  });

  it.each(['/webhooks/signed/more', '/webhooks/other', '/webhooks'])(
    'opens nothing but its own path: %s',
    async path => {
      const answer = await api.post(path, {});
      expect(answer.status).toBe(404);
    },
  );
});

it('B37 waits for a body for so long and no longer', async () => {
  const observer = { received: jest.fn() };
  const router = createInboundRouter({
    routes: [route],
    inbox: { accept: async () => 'unknown' },
    clock: { now: async () => at(0) },
    auditor: mockServices.auditor.mock(),
    observer,
    bodyTimeoutMs: 50,
  });
  const server = createServer(express().use(router)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.write(
    'POST /webhooks/signed HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{',
  );
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  server.close();
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('RequestTimeout');
  expect(observer.received).toHaveBeenCalledWith('signed', 'invalid');
});

it.each([
  [{ name: 'PagerDuty' }, /'PagerDuty'; it is up to 32 lower-case letters/],
  [{ name: 'a/b' }, /'a\/b'/],
  [{ limit: 2 ** 30 }, /takes 1073741824 bytes; it may take up to/],
])('refuses the route %j', (change, message) => {
  const registry = new InboundRegistry();
  expect(() => registry.addRoute({ ...route, ...change })).toThrow(message);
});

it('takes a name once', () => {
  const registry = new InboundRegistry();
  registry.addRoute(route);
  expect(() => registry.addRoute(route)).toThrow(/'signed' was already added/);
  expect(registry.list()).toEqual([route]);
});
