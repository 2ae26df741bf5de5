import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { InboundAction } from '@nines/backstage-plugin-slo-node';
import { at } from '../alerts/__testUtils__/services';
import { startBurning } from '../__testUtils__/startBurning';
import { readResponders } from './readResponders';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the inbox, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeEach(async () => {
    api = await startBurning(databases, id, {
      responders: ['user:default/bob'],
    });
  });
  afterEach(async () => api.stop());

  const action = (change: Partial<InboundAction> = {}): InboundAction => ({
    source: 'pagerduty',
    externalId: 'event-1',
    groupId: api.page.groupId,
    action: 'acknowledge',
    occurredAt: at(81),
    actor: 'Ann of PagerDuty',
    ...change,
  });
  const page = async () =>
    (await api.occurrences()).find(each => each.id === api.page.id);

  it('acknowledges here what was acknowledged there', async () => {
    api.at(81);
    expect(await api.inbox.accept(action())).toBe('accepted');
    expect(await page()).toMatchObject({ status: 'firing' });
    await api.inbox.pass();
    expect(await page()).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: 'Ann of PagerDuty',
    });
    expect(await api.db('inbox').select('outcome')).toEqual([
      { outcome: 'done' },
    ]);
  });

  it('F29 ends resolved when a person acknowledges there while our resolve is on its way, twice and out of order', async () => {
    api.at(82);
    await api.act(api.page.id, 'resolve');
    const events = [
      action({ externalId: 'resolved', action: 'resolve', occurredAt: at(83) }),
      action({ externalId: 'acknowledged', occurredAt: at(81) }),
      action({ externalId: 'acknowledged', occurredAt: at(81) }),
    ];
    const answers: string[] = [];
    for (const event of events) answers.push(await api.inbox.accept(event));
    expect(answers).toEqual(['accepted', 'accepted', 'duplicate']);
    await api.inbox.pass();
    await api.inbox.pass();
    expect(await page()).toMatchObject({ status: 'resolved' });
    const moves = (await api.timeline(api.page.id)).map(({ type }) => type);
    expect(moves.filter(type => type === 'resolved')).toHaveLength(1);
    expect(moves).not.toContain('acknowledged');
  });

  it('lets what happened last stand, in whatever order it comes', async () => {
    api.at(85);
    await api.inbox.accept(
      action({
        externalId: 'b',
        action: 'unacknowledge',
        occurredAt: at(84),
      }),
    );
    await api.inbox.pass();
    await api.inbox.accept(action({ externalId: 'a', occurredAt: at(83) }));
    await api.inbox.accept(action({ externalId: 'c', occurredAt: at(85) }));
    await api.inbox.pass();
    expect(await page()).toMatchObject({ status: 'acknowledged' });
    await api.inbox.accept(
      action({ externalId: 'd', action: 'unacknowledge', occurredAt: at(84) }),
    );
    await api.inbox.pass();
    expect(await page()).toMatchObject({ status: 'acknowledged' });
  });

  it('acts once though two replicas look at once, and what a crash left is done by the next pass', async () => {
    api.at(81);
    await api.inbox.accept(action());
    await Promise.all([api.inbox.pass(), api.inbox.pass()]);
    const moves = (await api.timeline(api.page.id)).map(({ type }) => type);
    expect(moves.filter(type => type === 'acknowledged')).toHaveLength(1);
    await api.db('inbox').update({ processed_at: null });
    await api.inbox.pass();
    expect(await page()).toMatchObject({ status: 'acknowledged' });
    expect(await api.timeline(api.page.id)).toHaveLength(moves.length);
  });

  it.each([
    ['user:default/ann', 'accepted'], // of the group that owns it
    ['user:default/bob', 'accepted'], // by config
    ['user:default/eve', 'refused'], // nobody knows her
    ['group:default/web', 'refused'],
    ['ann', 'refused'],
    ['', 'refused'],
  ])('asks whether %s is a responder: %s', async (actor, answer) => {
    const pressed = action({ source: 'slack', actor, needsResponder: true });
    expect(await api.inbox.accept(pressed)).toBe(answer);
    expect(await api.db('inbox')).toHaveLength(answer === 'accepted' ? 1 : 0);
  });

  it('forgets what no provider sends any more', async () => {
    await api.inbox.accept(action());
    await api.inbox.pass();
    expect(await api.inbox.accept(action())).toBe('duplicate');
    api.at(81 + 8 * 24 * 60);
    await api.inbox.pass();
    expect(await api.db('inbox')).toEqual([]);
  });

  it('knows nothing of other groups', async () => {
    const other = action({ groupId: 'occ-elsewhere' });
    expect(await api.inbox.accept(other)).toBe('unknown');
  });
});

describe('slo.alerting.responders', () => {
  const read = (responders?: string[]) =>
    readResponders(
      new ConfigReader(responders ? { slo: { alerting: { responders } } } : {}),
    );

  it('is owners alone where nothing is set', () => {
    expect(read()).toEqual({ owners: true, refs: [] });
  });

  it('is who is named', () => {
    expect(read(['Group:default/On-Call', 'user:default/ann'])).toEqual({
      owners: false,
      refs: ['group:default/on-call', 'user:default/ann'],
    });
    expect(read([])).toEqual({ owners: false, refs: [] });
  });

  it.each(['component:default/checkout', 'everybody'])(
    'refuses %s',
    responder => {
      expect(() => read([responder])).toThrow(
        `slo.alerting.responders has '${responder}'; it may be owners`,
      );
    },
  );
});
