import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { component, user } from '../__testUtils__/catalog';
import { FakeSibling } from '../__testUtils__/siblings';
import {
  START,
  startPostmortemsBackend,
} from '../__testUtils__/startPostmortemsBackend';
import {
  incidentResponse,
  listTimelineResponse,
} from '../__testUtils__/schemas';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const CHECKOUT = 'component:default/checkout';
const MINUTE = 60_000;
const iso = (minute: number) => new Date(START + minute * MINUTE).toISOString();

/** An occurrence of the SLO plugin, as its feed tells. */
const occurrence = (id: string, body: object = {}) => ({
  entityRef: CHECKOUT,
  type: 'occurrence',
  subject: id,
  body: {
    ...{ groupId: id, name: 'CheckoutBurnPage', severity: 'page' },
    ...{ sloRef: `${CHECKOUT}/success`, objective: 'all', kind: 'burn' },
    ...{ status: 'firing', sentence: '2 % of the budget in an hour' },
    ...{ pendingSince: iso(-12), firedAt: iso(-10), acknowledgedAt: null },
    ...{ acknowledgedBy: null, resolvedAt: null, isSuppressed: false },
    ...body,
  },
});

const run = (id: string, of: string, body: object) => ({
  entityRef: CHECKOUT,
  type: 'run',
  subject: id,
  body: {
    ...{ runbookRef: `${CHECKOUT}/burns`, title: 'Checkout burns' },
    ...{ occurrence: of, by: 'user:default/ann', alert: 'CheckoutBurnPage' },
    ...body,
  },
});

describe.each(databases.eachSupportedId())(
  'timelines that write themselves, %s',
  id => {
    const slo = new FakeSibling('slo');
    const runbooks = new FakeSibling('runbooks');
    let knex: Knex;
    let backend: Awaited<ReturnType<typeof startPostmortemsBackend>>;

    beforeAll(async () => {
      knex = await databases.init(id);
      backend = await startPostmortemsBackend({
        knex,
        features: [slo.plugin, runbooks.plugin],
      });
      backend.register(component('checkout'));
      backend.register(user('ann'));
    });

    afterAll(() => backend.stop());

    const pull = () => backend.run('postmortems-timelines');
    async function open(...occurrences: string[]) {
      const { body } = await backend
        .post('/incidents', {
          ...{ title: 'Checkout fails', severity: 2 },
          alerts: occurrences.map(each => ({ occurrence: each })),
        })
        .expect(201);
      return incidentResponse.parse(body);
    }
    async function timelineOf(incident: { id: string }) {
      const { body } = await backend.get(`/incidents/${incident.id}/timeline`);
      return listTimelineResponse.parse(body).items;
    }
    const told = (events: Awaited<ReturnType<typeof timelineOf>>) =>
      events
        .filter(({ source }) => source !== 'nines')
        .map(({ at, source, kind, text }) => [
          (Date.parse(at.at ?? '') - START) / MINUTE,
          ...[source, kind, text],
        ]);

    it('gives an incident what came before it was opened, what came while it was, and each once', async () => {
      slo.tell(START - 10 * MINUTE, occurrence('a'));
      const delivery = {
        ...{ deliveryId: '7', groupId: 'a', destination: 'pagerduty:shop' },
        ...{ event: 'triggered', state: 'delivered', attempt: 1, step: 1 },
      };
      slo.tell(START - 9 * MINUTE, {
        ...{ entityRef: CHECKOUT, type: 'delivery', subject: 'a' },
        body: delivery,
      });
      await pull();
      const incident = await open('a');
      expect(incident).toMatchObject({
        alerts: [
          {
            ...{ occurrence: 'a', name: 'CheckoutBurnPage' },
            ...{ entityRef: CHECKOUT, sloRef: `${CHECKOUT}/success` },
          },
        ],
        entityRefs: [CHECKOUT],
        sloRefs: [`${CHECKOUT}/success`],
        milestones: {
          impactStart: { at: iso(-12) },
          detected: { at: iso(-10) },
        },
      });
      slo.tell(START - 5 * MINUTE, {
        ...{ entityRef: CHECKOUT, type: 'delivery', subject: 'a' },
        body: { ...delivery, deliveryId: '8', event: 'escalated', step: 2 },
      });
      const acknowledged = {
        ...{ status: 'acknowledged', acknowledgedAt: iso(-4) },
        acknowledgedBy: 'user:default/ann',
      };
      slo.tell(START - 4 * MINUTE, occurrence('a', acknowledged));
      runbooks.tell(
        START - 3 * MINUTE,
        run('r1', 'a', { event: 'started', sequence: 1 }),
      );
      runbooks.tell(
        START - 2 * MINUTE,
        run('r1', 'a', { event: 'done', sequence: 2, step: 'Scale *up*' }),
      );
      const helped = { event: 'closed', sequence: 3, verdict: 'helped' };
      runbooks.tell(START - 1 * MINUTE, run('r1', 'a', helped));
      slo.tell(
        START + 1 * MINUTE,
        occurrence('a', { ...acknowledged, resolvedAt: iso(1) }),
      );
      await pull();
      const expected = [
        [
          -12,
          'slo',
          'impact',
          'The condition of CheckoutBurnPage began to hold',
        ],
        [
          -10,
          'slo',
          'alert',
          'CheckoutBurnPage fired: 2 % of the budget in an hour',
        ],
        [-9, 'slo', 'page', 'pagerduty:shop was told'],
        [
          -5,
          'slo',
          'escalation',
          'Nobody had acted: step 2 of the escalation told pagerduty:shop',
        ],
        [-4, 'slo', 'ack', 'CheckoutBurnPage was acknowledged'],
        [
          -3,
          'runbooks',
          'action',
          'Runbook Checkout burns was opened as a checklist',
        ],
        [-2, 'runbooks', 'action', 'Done, of Checkout burns: Scale \\*up\\*'],
        [
          -1,
          'runbooks',
          'action',
          'Runbook Checkout burns was closed: it helped',
        ],
        [1, 'slo', 'recovery', 'CheckoutBurnPage resolved'],
      ];
      expect(told(await timelineOf(incident))).toEqual(expected);
      const { body } = await backend.get(`/incidents/${incident.id}`);
      expect(body).toMatchObject({
        runs: [{ id: 'r1', runbookRef: `${CHECKOUT}/burns` }],
        milestones: { acknowledged: { at: iso(-4) } },
        version: 1,
        sources: [
          { source: 'slo', status: 'ok', readAt: iso(0) },
          { source: 'runbooks', status: 'ok' },
          ...['deploy', 'slack', 'pagerduty'].map(source => ({
            ...{ source, status: 'absent' },
          })),
        ],
      });

      await knex('feed_cursors').update({ next: null });
      await pull();
      expect(told(await timelineOf(incident))).toEqual(expected);
    });

    it('keeps what a person made of an event, when it is read again', async () => {
      slo.tell(START, occurrence('b'));
      await pull();
      const incident = await open('b');
      const events = await timelineOf(incident);
      const [fired] = events.filter(({ kind }) => kind === 'alert');
      const [impact] = events.filter(({ kind }) => kind === 'impact');
      const change = (event: { id: string }, changes: object) =>
        backend
          .patch(`/incidents/${incident.id}/timeline/${event.id}`, {
            ...{ version: 1, changes },
          })
          .expect(200);
      await change(fired, { text: 'Checkout began to fail' });
      await change(impact, { hidden: true });
      await knex('feed_cursors').update({ next: null });
      await knex('observed_events').delete();
      await pull();
      expect(told(await timelineOf(incident))).toEqual([
        [-10, 'slo', 'alert', 'Checkout began to fail'],
      ]);
    });

    it('takes alerts of one group for one story, and puts late events in their place', async () => {
      slo.tell(START, occurrence('lead', { kind: 'budget' }));
      await pull();
      const incident = await open('lead');
      slo.tell(
        START,
        occurrence('joined', {
          ...{ groupId: 'lead', name: 'CheckoutSlowPage', kind: 'budget' },
          firedAt: iso(-11),
        }),
      );
      await pull();
      expect(told(await timelineOf(incident)).map(([at]) => at)).toEqual([
        -11, -10,
      ]);
    });

    it('says that a sibling is away, goes on from where it was, and begins anew where its database was replaced', async () => {
      const stateOf = async () => {
        const { body } = await backend.get('/incidents?limit=1');
        const shown = await backend.get(`/incidents/${body.items[0].id}`);
        return shown.body.sources[0];
      };
      slo.failure = { status: 503, message: 'starting' };
      await pull();
      expect(await stateOf()).toMatchObject({
        status: 'failing',
        message: expect.stringContaining('503'),
        readAt: iso(0),
      });
      slo.failure = { status: 404, message: 'none' };
      await pull();
      expect(await stateOf()).toMatchObject({ status: 'absent' });
      slo.failure = undefined;
      slo.asked.length = 0;
      slo.tell(START, occurrence('after'));
      await pull();
      expect(slo.asked[0]).toMatch(/after=[1-9]/);
      expect(await stateOf()).toMatchObject({ status: 'ok' });
      slo.failure = { status: 400, message: 'No change 9 was ever given' };
      await pull();
      expect(await stateOf()).toMatchObject({
        status: 'failing',
        message: expect.stringContaining('read anew from the beginning'),
      });
      slo.failure = undefined;
      slo.asked.length = 0;
      await pull();
      expect(slo.asked[0]).not.toContain('after');
    });

    it('forgets what it saw after its time, and no timeline', async () => {
      slo.tell(START, occurrence('old'));
      await pull();
      const incident = await open('old');
      const before = await timelineOf(incident);
      backend.wait({ days: 91 });
      await pull();
      expect(
        await knex('observed_events').where({ occurrence: 'old' }),
      ).toEqual([]);
      expect(await timelineOf(incident)).toEqual(before);
    });
  },
);
