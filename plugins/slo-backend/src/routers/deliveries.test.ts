import { TestDatabases, mockCredentials } from '@backstage/backend-test-utils';
import { listChangesResponse } from '@nines/backstage-plugin-nines-node';
import {
  listDeliveriesResponse,
  listDestinationsResponse,
} from '@nines/backstage-plugin-slo-common';
import { CHECKOUT, SEARCH, startBurning } from '../__testUtils__/startBurning';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('deliveries, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeEach(async () => {
    api = await startBurning(databases, id);
  });
  afterEach(async () => api.stop());

  const list = async (search = '') => {
    const { body } = await api.get(`/deliveries${search}`).expect(200);
    return listDeliveriesResponse.parse(body);
  };
  const destinations = async () => {
    const { body } = await api.get('/destinations').expect(200);
    return listDestinationsResponse.parse(body).items;
  };

  it('lists what was sent, latest first, to those who may read what it is about', async () => {
    const { items, totalItems, counts } = await list();
    expect(items).toHaveLength(totalItems);
    expect(counts).toMatchObject({ delivered: totalItems, dead: 0 });
    expect(items.at(-1)).toMatchObject({
      destination: 'pager:oncall',
      event: 'triggered',
      alert: { id: api.page.id, entityRef: CHECKOUT },
      state: 'delivered',
      attempts: 1,
      allowedActions: [],
    });
    expect((await list('?state=dead')).totalItems).toBe(0);
    expect((await list('?destination=pager:lead')).counts.pending).toBe(0);
    api.allow({ readable: [SEARCH] });
    const narrow = await list('?limit=1');
    expect(narrow.totalItems).toBeLessThan(totalItems);
    expect(JSON.stringify((await list()).items)).not.toContain('checkout');
    api.allow({ denied: ['slo.delivery.read'] });
    await api.get('/deliveries').expect(403);
    await api.get('/destinations').expect(403);
  });

  it('shows how destinations fare, and tries one', async () => {
    const oncall = (await destinations()).find(
      ({ ref }) => ref === 'pager:oncall',
    );
    expect(oncall).toMatchObject({
      type: 'pager',
      name: 'oncall',
      health: 'ok',
      pending: 0,
      dead: 0,
      allowedActions: ['test'],
    });
    const { body } = await api.post('/destinations/pager:oncall/test');
    expect((await list('?state=pending')).items).toMatchObject([
      { id: body.deliveryId, event: 'test', alert: null },
    ]);
    expect(api.wakeDelivery).toHaveBeenCalledTimes(1);
    await api.deliver();
    expect(api.pager.told.at(-1)).toBeDefined();
    expect((await list('?state=pending')).totalItems).toBe(0);
    expect(api.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'channel-test',
        severityLevel: 'high',
      }),
    );
  });

  it('B39 floods no provider with test messages', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      const answer = await api.post('/destinations/pager:oncall/test');
      statuses.push(answer.status);
      if (answer.status !== 429) continue;
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.body.error.name).toBe('TooManyRequests');
    }
    expect(statuses.filter(status => status === 202)).toHaveLength(3);
    expect((await list('?state=pending')).totalItems).toBe(3);
  });

  it('sends a dead letter again, once, and nothing else', async () => {
    const [{ id: delivery }] = (await list()).items;
    const alive = await api.post(`/deliveries/${delivery}/redrive`).expect(409);
    expect(alive.body.error.message).toMatch(/is not dead/);
    await api
      .db('outbox')
      .where({ id: delivery })
      .update({ state: 'dead', reason: 'refused twice' });
    expect((await list('?state=dead')).items).toMatchObject([
      { message: 'refused twice', allowedActions: ['redrive'] },
    ]);
    const { body } = await api
      .post(`/deliveries/${delivery}/redrive`)
      .expect(202);
    expect(body).toEqual({ deliveryId: delivery });
    expect((await list('?state=pending')).totalItems).toBe(1);
    await api.post(`/deliveries/${delivery}/redrive`).expect(409);
    expect(api.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'deadletter-redrive',
        severityLevel: 'high',
      }),
    );
    api.allow({ denied: ['slo.delivery.manage'] });
    await api.post(`/deliveries/${delivery}/redrive`).expect(403);
    await api.post('/destinations/pager:oncall/test').expect(403);
    api.allow({ readable: [] });
    await api.post(`/deliveries/${delivery}/redrive`).expect(404);
  });

  it.each([
    ['/deliveries/x/redrive', 404, /No delivery 'x'/],
    ['/deliveries/999999/redrive', 404, /No delivery '999999'/],
    ['/destinations/pager:nobody/test', 404, /No destination 'pager:nobody'/],
    ['/destinations/nobody/test', 400, /'ref': is `<channel type>:<name>`/],
  ])('refuses POST %s', async (path, status, message) => {
    const { body } = await api.post(path);
    expect(body.response.statusCode).toBe(status);
    expect(body.error.message).toMatch(message);
  });

  it('says what is wrong, and what to do', async () => {
    expect(await api.alertApi.health()).toMatchObject({
      firing: 2,
      acknowledged: 0,
      dead: 0,
      problems: [],
    });
    await api
      .db('destination')
      .where({ ref: 'pager:oncall' })
      .update({ unhealthy_since: api.world.now, unhealthy_reason: '401' });
    api.at(95);
    const { problems } = await api.alertApi.health();
    expect(problems).toEqual([
      expect.stringMatching(/last decided 15 minutes ago/),
      expect.stringMatching(/Nothing can be delivered to pager:oncall/),
    ]);
    expect((await destinations())[0]).toMatchObject({
      ref: 'pager:oncall',
      health: 'unhealthy',
      message: '401',
    });
  });

  it('feeds services what happened, from any cursor', async () => {
    const ask = async (search: string) => {
      const { body } = await api
        .get(`/changes${search}`)
        .set('authorization', mockCredentials.service.header())
        .expect(200);
      return listChangesResponse.parse(body);
    };
    const all = await ask('?limit=500');
    expect(all.changes.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['occurrence', 'delivery']),
    );
    expect(all.changes[0]).toMatchObject({
      id: `slo:${CHECKOUT}:1`,
      type: 'occurrence',
      subject: api.page.id,
      body: { status: 'firing', name: 'SuccessBurnPage' },
    });
    const first = await ask('?limit=1');
    expect(first).toMatchObject({ next: '1', hasMore: true });
    const rest = await ask(`?limit=500&after=${first.next}`);
    expect([...first.changes, ...rest.changes]).toEqual(all.changes);
    expect(await ask(`?after=${all.next}`)).toEqual({
      changes: [],
      next: all.next,
      hasMore: false,
    });
    await api.get('/changes').expect(403);
    for (const search of [
      '?after=x',
      '?after=-1',
      '?limit=0',
      '?after=99999',
    ]) {
      await api
        .get(`/changes${search}`)
        .set('authorization', mockCredentials.service.header())
        .expect(400);
    }
  });
});
