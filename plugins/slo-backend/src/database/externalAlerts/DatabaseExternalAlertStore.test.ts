import { TestDatabases } from '@backstage/backend-test-utils';
import { ExternalAlert, Instant } from '@nines/backstage-plugin-slo-common';
import { migrateDatabase } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseExternalAlertStore } from './DatabaseExternalAlertStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) =>
  (Date.UTC(2026, 10, 24, 12) + minute * 60_000) as Instant;

function alert(from: number, to?: number): ExternalAlert {
  return {
    origin: 'webhook',
    source: 'main',
    state: 'firing',
    fingerprint: '00112233aabbccdd',
    startsAt: at(from),
    ...(to !== undefined && { endsAt: at(to) }),
    name: 'HighErrors',
    labels: { alertname: 'HighErrors', service: 'checkout' },
    annotations: {},
    silences: [],
    isInhibited: false,
  };
}

describe.each(databases.eachSupportedId())(
  'DatabaseExternalAlertStore, %s',
  id => {
    async function openStore() {
      const knex = await databases.init(id);
      await migrateDatabase(knex, {
        plugin: 'slo',
        directory: migrationsDirectory,
      });
      const store = new DatabaseExternalAlertStore(knex);
      const open = () => store.listOpen({ toldSince: at(-60), limit: 10 });
      return { store, open };
    }

    it.each<{ name: string; told: ExternalAlert[]; open: ExternalAlert[] }>([
      { name: 'fires', told: [alert(0)], open: [alert(0)] },
      { name: 'fires once', told: [alert(0), alert(0)], open: [alert(0)] },
      { name: 'ends', told: [alert(0), alert(0, 5)], open: [] },
      {
        name: 'stays ended when told late',
        told: [alert(0, 5), alert(0)],
        open: [],
      },
      { name: 'ends unseen', told: [alert(0, 5)], open: [] },
      { name: 'fires anew', told: [alert(0, 5), alert(6)], open: [alert(6)] },
      {
        name: 'is ended by its next firing',
        told: [alert(0), alert(6)],
        open: [alert(6)],
      },
      {
        name: 'is not opened by an older firing',
        told: [alert(6, 9), alert(0)],
        open: [],
      },
      {
        name: 'is one in whatever order',
        told: [alert(6), alert(0)],
        open: [alert(6)],
      },
    ])('$name', async ({ told, open: expected }) => {
      const { store, open } = await openStore();
      for (const each of told) await store.save([each], at(10));
      expect(await open()).toEqual(expected);
    });

    it('is the same when two replicas are told at once', async () => {
      const { store, open } = await openStore();
      const both = [alert(6), alert(0, 5)];
      await Promise.all([
        store.save(both, at(10)),
        store.save([...both].reverse(), at(10)),
      ]);
      expect(await open()).toEqual([alert(6)]);
    });

    it('leaves out what nobody told for long, and forgets it', async () => {
      const { store, open } = await openStore();
      await store.save([alert(-600)], at(-590));
      expect(await open()).toEqual([]);
      await store.forget(at(-100));
      expect(await store.listOpen({ toldSince: at(-600), limit: 10 })).toEqual(
        [],
      );
    });
  },
);
