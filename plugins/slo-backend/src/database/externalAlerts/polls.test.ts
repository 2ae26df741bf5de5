import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { ToldAlert } from '@nines/backstage-plugin-slo-node';
import { migrateDatabase } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseExternalAlertStore } from './DatabaseExternalAlertStore';
import { SourceId } from './ExternalAlertStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) =>
  (Date.UTC(2026, 10, 24, 12) + minute * 60_000) as Instant;
const eu: SourceId = { origin: 'prometheus', name: 'eu' };
const main: SourceId = { origin: 'alertmanager', name: 'main' };

function alert(name: string, more: Partial<ToldAlert> = {}): ToldAlert {
  return {
    fingerprint: name,
    state: 'firing',
    startsAt: at(0),
    name,
    labels: { alertname: name, quote: `"'?$1 \\ 😀` },
    annotations: {},
    silences: [],
    isInhibited: false,
    ...more,
  };
}
const told = (...alerts: ToldAlert[]) => ({ alerts, total: alerts.length });

describe.each(databases.eachSupportedId())('polls of alerts, %s', id => {
  async function openStore() {
    const knex = await databases.init(id);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    const store = new DatabaseExternalAlertStore(knex);
    const open = async () => {
      const found = await store.listOpen({ toldSince: at(0), limit: 10_000 });
      return found.map(({ source, name }) => `${source}/${name}`).sort();
    };
    return { knex, store, open };
  }

  it('keeps all that is told, as it was told', async () => {
    const { store } = await openStore();
    const full = alert('A', {
      state: 'suppressed',
      silences: [{ id: 's', author: 'ann', comment: 'test', endsAt: at(9) }],
      isInhibited: true,
      value: 0.25,
      url: 'https://prometheus.example/alerts',
      generatorUrl: 'https://prometheus.example/graph',
    });
    await store.replace(main, told(full), at(1));
    expect(await store.listOpen({ toldSince: at(0), limit: 10 })).toEqual([
      { ...full, origin: 'alertmanager', source: 'main' },
    ]);
  });

  it('ends what an answer does not list, of that instance only', async () => {
    const { store, open } = await openStore();
    await store.replace(eu, told(alert('A'), alert('B')), at(1));
    await store.replace(main, told(alert('A')), at(1));
    await store.replace(eu, told(alert('B')), at(2));
    expect(await open()).toEqual(['eu/B', 'main/A']);
    await store.replace(eu, told(), at(3));
    expect(await open()).toEqual(['main/A']);
  });

  it('opens again what was only forgotten for a moment', async () => {
    const { store, open } = await openStore();
    await store.replace(eu, told(alert('A')), at(1));
    await store.replace(eu, told(), at(2));
    await store.replace(eu, told(alert('A')), at(3));
    expect(await open()).toEqual(['eu/A']);
  });

  it('takes what changed, and a new beginning for another alert', async () => {
    const { store } = await openStore();
    await store.replace(eu, told(alert('A', { state: 'pending' })), at(1));
    await store.replace(eu, told(alert('A', { value: 2 })), at(2));
    const later = alert('A', { startsAt: at(3) });
    const [changed] = await store.listOpen({ toldSince: at(0), limit: 9 });
    expect(changed).toMatchObject({ state: 'firing', value: 2 });
    await store.replace(eu, told(later), at(4));
    const open = await store.listOpen({ toldSince: at(0), limit: 9 });
    expect(open.map(({ startsAt }) => startsAt)).toEqual([at(3)]);
  });

  it('ends nothing when a poll fails, and says since when', async () => {
    const { store, open } = await openStore();
    expect(await store.replace(eu, told(alert('A')), at(1))).toBe('saved');
    expect(await store.fail(eu, 'refused', at(2))).toBe('began');
    expect(await store.fail(eu, 'timed out', at(3))).toBe('goesOn');
    expect(await open()).toEqual(['eu/A']);
    expect(await store.listSources()).toEqual([
      {
        ...eu,
        answeredAt: at(1),
        failure: { message: 'timed out', since: at(2) },
        total: 1,
      },
    ]);
    expect(await store.replace(eu, told(), at(4))).toBe('recovered');
    expect(await store.listSources()).toEqual([
      { ...eu, answeredAt: at(4), total: 0 },
    ]);
  });

  it('says of an instance that never answered only that', async () => {
    const { store } = await openStore();
    await store.fail(main, 'x'.repeat(1_000), at(2));
    const [{ failure, ...source }] = await store.listSources();
    expect(source).toEqual({ ...main, total: 0 });
    expect(failure?.message).toHaveLength(500);
  });

  it('lets an answer that was asked for earlier change nothing', async () => {
    const { store, open } = await openStore();
    await store.replace(eu, told(alert('B')), at(2));
    expect(await store.replace(eu, told(alert('A')), at(1))).toBe('superseded');
    expect(await store.fail(eu, 'late', at(1))).toBe('superseded');
    expect(await open()).toEqual(['eu/B']);
  });

  it('is one of the two answers when replicas ask at once', async () => {
    const { store, open } = await openStore();
    const many = (letter: string) =>
      told(...Array.from({ length: 300 }, (_, i) => alert(`${letter}${i}`)));
    await Promise.all([
      store.replace(eu, many('A'), at(1)),
      store.replace(eu, many('B'), at(2)),
      store.replace(eu, many('C'), at(2)),
    ]);
    const left = new Set((await open()).map(name => name.slice(3, 4)));
    expect(['A', 'B', 'C'].filter(letter => left.has(letter))).toHaveLength(1);
    expect(left).not.toContain('A');
  });

  it('writes nothing where nothing changed', async () => {
    const { knex, store } = await openStore();
    await store.replace(eu, told(alert('A')), at(1));
    await store.replace(eu, told(alert('A')), at(2));
    const [row] = await knex('external_alerts');
    expect(Number(row.seen_at)).toBe(at(1));
  });

  it('forgets what ended, and instances that nobody polls any more', async () => {
    const { store, open } = await openStore();
    await store.replace(eu, told(alert('A'), alert('B')), at(1));
    await store.replace(eu, told(alert('A')), at(2));
    await store.replace(main, told(alert('C')), at(1));
    await store.replace(eu, told(alert('A')), at(90));
    await store.forget(at(60));
    expect(await open()).toEqual(['eu/A']);
    expect(await store.listSources()).toMatchObject([eu]);
  });

  it('goes back to what it was', async () => {
    const { knex, store } = await openStore();
    await store.replace(eu, told(alert('A')), at(1));
    const name = '20261124000610_external_alert_states.js';
    await knex.migrate.down({ directory: migrationsDirectory, name });
    expect(await knex.schema.hasTable('external_alert')).toBe(true);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    expect(await store.listSources()).toEqual([]);
  });
});
