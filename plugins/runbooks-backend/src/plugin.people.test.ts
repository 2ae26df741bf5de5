import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import {
  runResponse,
  runbookResponse,
} from '@nines/backstage-plugin-runbooks-common';
import request from 'supertest';
import { FakePortal } from './__testUtils__/FakePortal';
import { Fleet, runbook } from './__testUtils__/Fleet';
import { fake } from './__testUtils__/fake';
import { startRunbooksBackend } from './__testUtils__/startRunbooksBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();
const fleet = new Fleet(directory.path);

const ref = 'component:default/checkout/runbooks/failures';
const file = 'checkout/docs/runbooks/failures.md';
const due = { last_reviewed_on: '2026-01-01', review_in: '6 months' };
const page = (step: string) =>
  runbook(
    {
      ...due,
      title: 'Checkouts fail',
      alerts: '[CheckoutBurnPage]',
      criticality: 'critical',
    },
    ['## Steps', '1. Look', `2. ${step}`],
  );

describe.each(databases.eachSupportedId())(
  'what people do with runbooks, %s',
  id => {
    const portal = new FakePortal();
    const sent: NotificationSendOptions[] = [];
    let backend: Awaited<ReturnType<typeof startRunbooksBackend>>;

    beforeAll(async () => {
      directory.clear();
      await portal.start();
      backend = await startRunbooksBackend({
        knex: await databases.init(id),
        features: [
          portal.discovery,
          fake(notificationService, {
            async send(options) {
              sent.push(options);
            },
          }),
        ],
        config: { app: { baseUrl: 'https://portal.example' } },
      });
      const docs = { 'backstage.io/techdocs-ref': 'dir:.' };
      fleet.write(file, page('Restart'));
      fleet.write(
        'vault/docs/runbooks/leak.md',
        runbook({
          ...due,
          title: 'A secret leaked',
          entityRefs: '[component:default/checkout]',
        }),
      );
      fleet.write(
        'vault/docs/runbooks/sealed.md',
        runbook({
          ...due,
          title: 'The vault is sealed',
          owner: 'group:default/guards',
        }),
      );
      backend.register(fleet.entity('checkout', docs));
      backend.register(fleet.entity('vault', docs, { owner: 'keepers' }));
      await backend.run('runbooks-index');
    });
    afterAll(() => portal.stop());

    const runbookNow = async () =>
      runbookResponse.parse(
        await backend.get(`/runbook?ref=${encodeURIComponent(ref)}`),
      );

    it('goes from a page through a run to an exercise, and shows a page that changed meanwhile', async () => {
      expect(await runbookNow()).toMatchObject({ exercisedOn: null });
      const started = await backend.post('/runs', {
        ref,
        alert: { name: 'CheckoutBurnPage', occurrence: 'occ-1' },
      });
      const run = runResponse.parse(started.body);
      expect(
        run.steps
          .filter(step => step.heading === 'Steps')
          .map(step => step.text),
      ).toEqual(['Look', 'Restart']);
      const [look] = run.steps.filter(step => step.text === 'Look');
      await backend.post(`/runs/${run.id}/events`, {
        type: 'done',
        step: look.id,
        after: 1,
      });
      fleet.write(file, page('Roll back'), new Date('2026-11-02T00:00:00Z'));
      await backend.run('runbooks-index');
      expect(
        runResponse.parse(await backend.get(`/runs/${run.id}`)).differences,
      ).toEqual([
        { kind: 'changed', heading: 'Steps', was: 'Restart', is: 'Roll back' },
      ]);
      await backend.post(`/runs/${run.id}/close`, { verdict: 'helped' });
      const { exercisedOn, review, attestations } = await runbookNow();
      expect([exercisedOn, review.reviewedOn]).toEqual([
        '2026-11-25',
        '2026-01-01',
      ]);
      expect(attestations).toMatchObject([
        { kind: 'exercised', occasion: 'incident', evidence: `run:${run.id}` },
      ]);
    });

    it('tells the owners that a page or its docs name, and nobody who owns only the service', async () => {
      backend.wait(5);
      await backend.run('runbooks-digest');
      await backend.run('runbooks-digest');
      const told = sent.map(({ recipients, payload }) => [
        recipients.type === 'entity' && recipients.entityRef,
        payload.description,
      ]);
      expect(told).toEqual([
        [
          ['group:default/guards'],
          'The vault is sealed (overdue since 2026-07-01)',
        ],
        [
          ['group:default/keepers'],
          'A secret leaked (overdue since 2026-07-01)',
        ],
        [
          ['group:default/shop-team'],
          'Checkouts fail (overdue since 2026-07-01)',
        ],
      ]);
    });

    it('is in date once somebody says that they reviewed it, and no longer theirs to be told of', async () => {
      const { source } = await runbookNow();
      const { status } = await backend.post('/reviews', {
        ref,
        sourceHash: source.hash,
      });
      expect(status).toBe(201);
      expect((await runbookNow()).review).toMatchObject({
        state: 'inDate',
        basis: 'attested',
        reviewedOn: '2026-11-30',
        dueOn: '2027-05-30',
      });
      backend.wait(7);
      sent.length = 0;
      await backend.run('runbooks-digest');
      expect(sent).toHaveLength(2);
    });

    it('prints all that is critical', async () => {
      const { text, headers } = await request(backend.server).get(
        '/api/runbooks/export?critical=true',
      );
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text).toContain(
        'https://portal.example/docs/default/component/checkout/runbooks/failures/',
      );
      expect(text).not.toContain('A secret leaked');
    });
  },
);
