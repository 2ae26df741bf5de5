import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ANN,
  BEN,
  EVE,
  SHOP,
  startActionItems,
} from '../actionItems/__testUtils__/startActionItems';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'reminders and the actions registry, %s',
  id => {
    let api: Awaited<ReturnType<typeof startActionItems>>;

    beforeAll(async () => {
      api = await startActionItems(await databases.init(id));
    });

    beforeEach(() => api.reset());

    afterAll(() => api.backend.stop());

    it('reminds each person once a day of all that is theirs and of their groups, where they may see it', async () => {
      const { backend, knex, incident, item, get } = api;
      const digest = () => backend.run('postmortems-digest');
      const sent = () =>
        backend.notifications.send.mock.calls.map(
          (call: unknown[]) =>
            call[0] as {
              recipients: { entityRef: string[] };
              payload: { title: string; description: string; scope: string };
            },
        );
      const told = () =>
        sent()
          .map(({ recipients }) => recipients.entityRef[0])
          .sort();
      await knex('action_items').update({ muted_until: '2027-12-31' });
      const inc = await incident();
      const dueDate = '2026-12-20';
      const own = await item({
        incident: inc,
        ownerRef: 'ben',
        dueDate,
        title: 'Of Ben alone',
      });
      await item({
        incident: inc,
        ownerRef: SHOP,
        dueDate,
        title: 'Of the whole shop',
      });
      await item({
        incident: await incident({ visibility: 'restricted' }),
        ownerRef: 'ben',
        dueDate,
        title: 'Kept from Ben',
      });
      const toDay = (day: string) => {
        backend.world.now = Date.parse(`${day}T08:00:00Z`);
      };
      toDay('2026-12-18');
      await digest();
      const before = sent().length;
      toDay('2026-12-19');
      await digest();
      expect(sent()).toHaveLength(before);
      backend.wait({ minutes: 90 });
      backend.notifications.send.mockClear();
      backend.notifications.send.mockRejectedValueOnce(
        new Error('inbox is away'),
      );
      await Promise.all([digest(), digest()]);
      backend.wait({ minutes: 11 });
      await digest();
      await digest();
      const delivered = sent().slice(1);
      expect(
        delivered.map(({ recipients }) => recipients.entityRef[0]).sort(),
      ).toEqual([ANN, BEN]);
      const ofBen = delivered.find(
        ({ recipients }) => recipients.entityRef[0] === BEN,
      );
      expect(ofBen?.payload.title).toBe('2 action items due soon');
      expect(ofBen?.payload.description).toContain('Of Ben alone');
      expect(ofBen?.payload.description).toContain('Of the whole shop');
      expect(told()).toHaveLength(3);
      expect(JSON.stringify(sent())).not.toContain('Kept from Ben');
      expect((await get(own.ref)).reminders).toMatchObject({ count: 1 });
      toDay('2026-11-25');
      backend.wait({ minutes: 60 });
    });

    it('is there in the actions registry, for what each caller may', async () => {
      const { backend, incident, get } = api;
      const inc = await backend.get(`/incidents/${await incident()}`);
      const { ref } = inc.body;
      const made = await backend.act('create-action-item', {
        ...{ record: 'incident', id: ref, title: 'Alert on the pool at 80 %' },
        ...{ type: 'detect', priority: 'P2', ownerRef: 'user:default/ben' },
      });
      const { ref: item1 } = made.output as { ref: string };
      const listed = await backend.act('list-action-items', {
        owner: [BEN],
        search: 'pool at 80',
      });
      expect(listed.output).toMatchObject({
        totalItems: 1,
        items: [{ ref: item1 }],
      });
      await expect(
        backend.act('close-action-item', { item: item1, status: 'done' }),
      ).rejects.toThrow("'evidenceUrl' is missing");
      const close = {
        item: item1,
        status: 'done',
        evidenceUrl: 'https://x.example/1',
      };
      await backend.act('close-action-item', close);
      await backend.act('close-action-item', close);
      expect(await get(item1)).toMatchObject({ status: 'done', version: 2 });
      const event = {
        ...{ record: 'incident', id: ref, at: '2026-11-25T08:50:00Z' },
        ...{ kind: 'note', text: 'Seen by a tool' },
      };
      await backend.act('add-timeline-event', event);
      const read = await backend.act('get-incident', { incident: ref });
      expect(JSON.stringify(read.output)).toContain('Seen by a tool');
      const incidents = await backend.act('list-incidents', { limit: 1 });
      expect(incidents.output).toMatchObject({ items: [{ severity: 3 }] });
      backend.world.policy = { readable: [] };
      await expect(
        backend.act('get-incident', { incident: ref }, EVE),
      ).rejects.toThrow('No incident');
      await expect(
        backend.act('close-action-item', close, EVE),
      ).rejects.toThrow('No action item');
      backend.world.policy = { denied: ['postmortems.actionItem.update'] };
      await expect(
        backend.act('close-action-item', {
          ...close,
          status: 'verified',
          verification: 'x',
        }),
      ).rejects.toThrow("Needs permission 'postmortems.actionItem.update'");
      const { actions } = await backend.listActions();
      expect(
        actions.map(({ name, attributes }) => [
          name,
          attributes.readOnly,
          attributes.destructive,
        ]),
      ).toEqual([
        ['list-incidents', true, false],
        ['get-incident', true, false],
        ['add-timeline-event', false, false],
        ['list-postmortems', true, false],
        ['get-postmortem', true, false],
        ['draft-postmortem', false, false],
        ['list-action-items', true, false],
        ['create-action-item', false, false],
        ['close-action-item', false, true],
      ]);
    });
  },
);
