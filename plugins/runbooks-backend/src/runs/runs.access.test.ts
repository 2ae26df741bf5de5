import { TestDatabases } from '@backstage/backend-test-utils';
import {
  RunResponse,
  runResponse,
} from '@nines/backstage-plugin-runbooks-common';
import { startRunbooksApi } from './__testUtils__/startRunbooksApi';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ann = 'user:default/ann';
const ref = 'component:default/shop/down';
const text =
  '# Down\n\n## Fix\n\n1. Look\n2. Restart\n\n   ```sh\n   kubectl delete pod <pod>\n   ```\n';
const alert = { name: 'ShopDown', occurrence: 'occ-1', labels: { pod: 'a;b' } };

describe.each(databases.eachSupportedId())(
  'who sees and moves runs, %s',
  id => {
    let api: Awaited<ReturnType<typeof startRunbooksApi>>;

    beforeAll(async () => {
      api = await startRunbooksApi(databases, id);
    });

    beforeEach(() => {
      api.world.policy = {};
      api.runbooks.put({ text });
      api.auditor.createEvent.mockClear();
      api.signals.publish.mockClear();
    });

    afterAll(() => api.stop());

    async function start(body: object = {}): Promise<RunResponse> {
      const answer = await api
        .post('/runs', { ref, alert, ...body })
        .expect(201);
      return runResponse.parse(answer.body);
    }

    async function reload(run: { id: string }, user = ann) {
      return runResponse.parse(
        (await api.get(`/runs/${run.id}`, user).expect(200)).body,
      );
    }

    const move = (run: { id: string }, body: object, user = ann) =>
      api.post(`/runs/${run.id}/events`, body, user);

    it('is found by occurrence and entity, open ones first', async () => {
      const other = { ...alert, occurrence: 'occ-2' };
      const [first, second] = [
        await start({ alert: other }),
        await start({ alert: other, entity: 'Component:cart' }),
      ];
      await api
        .post(`/runs/${second.id}/close`, { verdict: 'helped' })
        .expect(200);
      const { body } = await api.get('/runs?occurrence=occ-2').expect(200);
      expect([
        body.totalItems,
        body.items.map((run: RunResponse) => run.id),
      ]).toEqual([2, [first.id, second.id]]);
      const cart = await api
        .get('/runs?entity=component:default/cart')
        .expect(200);
      expect(cart.body.items.map((run: RunResponse) => run.id)).toEqual([
        second.id,
      ]);
    });

    it('hides runs of entities and of docs that the caller may not read', async () => {
      const secret = api.runbooks.put({
        text,
        docsRef: 'component:default/secret',
      });
      const inSecretDocs = await start({
        ref: secret.ref,
        entity: 'component:default/shop',
      });
      const ofSecret = await start({ entity: 'component:default/secret' });
      api.world.policy = { readable: ['component:default/shop'] };
      for (const run of [inSecretDocs, ofSecret]) {
        const { body } = await api.get(`/runs/${run.id}`).expect(404);
        expect(body.error.message).toBe(`No run '${run.id}'`);
        await move(run, { type: 'note', note: 'x' }).expect(404);
        await api
          .post(`/runs/${run.id}/close`, { verdict: 'helped' })
          .expect(404);
      }
      const { body } = await api.get('/runs?limit=100').expect(200);
      const listed = body.items.map((run: RunResponse) => run.id);
      expect(listed).not.toContain(inSecretDocs.id);
      expect(listed).not.toContain(ofSecret.id);
      expect(body.totalItems).toBe(listed.length);
      const hidden = await api
        .post('/runs', { ref: secret.ref, entity: 'component:default/shop' })
        .expect(404);
      expect(hidden.body.error.message).toBe(`No runbook '${secret.ref}'`);
      await api
        .post('/runs', { ref, entity: 'component:default/secret' })
        .expect(404);
    });

    it.each<[string, object]>([
      ['/runs', { ref }],
      ['/runs/x/events', { type: 'note', note: 'x' }],
      ['/runs/x/close', { verdict: 'helped' }],
      ['/reviews', { ref, sourceHash: 'x' }],
      ['/exercises', { ref, occasion: 'drill', on: '2026-11-25' }],
    ])(
      'takes POST %s of no service: what people did, they say',
      async (path, body) => {
        expect((await api.postAsService(path, body)).status).toBe(403);
      },
    );

    it('asks for permission, and records each write', async () => {
      const run = await start();
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'runbook-run-start',
          meta: { ref },
        }),
      );
      api.world.policy = { denied: ['runbooks.run'] };
      await api.post('/runs', { ref }).expect(403);
      await move(run, { type: 'note', note: 'x' }).expect(403);
      await api
        .post(`/runs/${run.id}/close`, { verdict: 'helped' })
        .expect(403);
      expect((await reload(run)).allowedActions).toEqual([]);
      api.world.policy = { denied: ['runbooks.read'] };
      await api.get(`/runs/${run.id}`).expect(403);
      await api.get('/runs').expect(403);
      expect(api.auditor.createEvent).toHaveBeenCalledTimes(4);
    });

    it.each<[string, object, string]>([
      ['/runs', {}, `'ref'`],
      ['/runs', { ref, extra: 1 }, 'Unknown parameter'],
      ['/runs', { ref, entity: 'a b c' }, `'entity' is 'a b c'`],
      [
        '/runs',
        {
          ref,
          alert: {
            name: 'x',
            labels: Object.fromEntries(
              Array.from({ length: 65 }, (_, i) => [`l${i}`, '']),
            ),
          },
        },
        'at most 64 labels',
      ],
      ['/runs/none/events', { type: 'closed' }, `'type'`],
      ['/runs/none/close', { verdict: 'meh' }, `'verdict'`],
    ])('refuses what makes no sense: POST %s', async (path, body, message) => {
      const answer = await api.post(path, body).expect(400);
      expect(answer.body.error.message).toContain(message);
    });

    it('refuses a body of more than 100 kB, an unknown step and an unknown run', async () => {
      const run = await start();
      await move(run, { type: 'note', note: 'a'.repeat(120_000) }).expect(413);
      const { body } = await move(run, { type: 'done', step: 'none' }).expect(
        400,
      );
      expect(body.error.message).toContain(`No step 'none'`);
      await api.get('/runs/none').expect(404);
      await move({ id: 'none' }, { type: 'note', note: 'x' }).expect(404);
    });
  },
);
