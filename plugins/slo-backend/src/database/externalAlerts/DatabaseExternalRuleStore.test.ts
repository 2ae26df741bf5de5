import { TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { ToldRule } from '@nines/backstage-plugin-slo-node';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseExternalRuleStore } from './DatabaseExternalRuleStore';
import { SourceId } from './ExternalAlertStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) => (minute * 60_000) as Instant;
const eu: SourceId = { origin: 'prometheus', name: 'eu' };
const us: SourceId = { origin: 'prometheus', name: 'us' };

function rule(name: string, more: Partial<ToldRule> = {}): ToldRule {
  return { name, labels: {}, pinned: {}, annotations: {}, ...more };
}

describe.each(databases.eachSupportedId())('rules of others, %s', id => {
  async function openStore() {
    const knex = await databases.init(id);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    const store = new DatabaseExternalRuleStore(knex);
    const writes: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/^(insert|update|delete)/i.test(sql)) writes.push(sql);
    });
    const names = async () => {
      const rules = await store.listAll();
      return rules.map(({ source, name }) => `${source}/${name}`);
    };
    return { knex, store, names, writes };
  }

  it('are kept as they were told, whole, of each source', async () => {
    const { store, names } = await openStore();
    const full = rule('A', {
      labels: { severity: 'page', quote: `"'?$1 \\ 😀` },
      pinned: { service: 'checkout' },
      annotations: { runbook_url: 'https://run.book/{{ $labels.pod }}\0' },
    });
    expect(await store.replace(us, [full], at(1))).toBe('saved');
    expect(await store.listAll()).toEqual([
      { ...full, origin: 'prometheus', source: 'us' },
    ]);
    await store.replace(eu, [rule('C'), rule('B')], at(1));
    await store.replace(us, [rule('D')], at(2));
    expect(await names()).toEqual(['eu/C', 'eu/B', 'us/D']);
    await store.replace(eu, [], at(3));
    expect(await names()).toEqual(['us/D']);
  });

  it('are not written where nothing changed', async () => {
    const { store, writes } = await openStore();
    await store.replace(eu, [rule('A')], at(1));
    await store.fail(us, 'refused', at(1));
    writes.length = 0;
    expect(await store.replace(eu, [rule('A')], at(2))).toBe('unchanged');
    expect(await store.fail(us, 'refused', at(2))).toBe('goesOn');
    await store.keepOnly([eu, us]);
    expect(writes).toEqual([]);
  });

  it('stay while their source fails, which is news once', async () => {
    const { knex, store, names } = await openStore();
    await store.replace(eu, [rule('A')], at(1));
    expect(await store.fail(eu, 'x'.repeat(1_000), at(2))).toBe('began');
    expect(await store.fail(eu, 'timed out', at(3))).toBe('goesOn');
    expect(await names()).toEqual(['eu/A']);
    const [row] = await knex('external_rules');
    expect([row.failure, Number(row.failing_since)]).toEqual([
      'timed out',
      at(2),
    ]);
    expect(await store.replace(eu, [rule('A')], at(4))).toBe('recovered');
    expect(await store.replace(eu, [rule('A')], at(5))).toBe('unchanged');
    expect(await store.fail(us, 'refused', at(1))).toBe('began');
    expect(await names()).toEqual(['eu/A']);
  });

  it('change by no answer that was asked for earlier', async () => {
    const { store, names } = await openStore();
    await store.replace(eu, [rule('B')], at(2));
    const outcomes = [
      await store.replace(eu, [rule('A')], at(1)),
      await store.fail(eu, 'late', at(1)),
    ];
    expect(outcomes).toEqual(['superseded', 'superseded']);
    expect(await names()).toEqual(['eu/B']);
  });

  it('are those of one answer when replicas ask at once', async () => {
    const { store, names } = await openStore();
    const many = (letter: string) =>
      Array.from({ length: 200 }, (_, i) => rule(`${letter}${i}`));
    await Promise.all([
      store.replace(eu, many('A'), at(1)),
      store.replace(eu, many('B'), at(1)),
    ]);
    const found = await names();
    expect(found).toHaveLength(200);
    expect(new Set(found.map(name => name.slice(3, 4))).size).toBe(1);
  });

  it('are forgotten with a source that is no longer configured', async () => {
    const { store, names } = await openStore();
    await store.replace(eu, [rule('A')], at(1));
    await store.replace(us, [rule('A')], at(1));
    await store.keepOnly([us, { origin: 'alertmanager', name: 'eu' }]);
    expect(await names()).toEqual(['us/A']);
    await store.keepOnly([]);
    expect(await names()).toEqual([]);
  });

  it('go with their table', async () => {
    const { knex, store } = await openStore();
    await store.replace(eu, [rule('A')], at(1));
    const name = '20261125000100_external_rules.js';
    await knex.migrate.down({ directory: migrationsDirectory, name });
    expect(await knex.schema.hasTable('external_rules')).toBe(false);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    expect(await store.listAll()).toEqual([]);
  });
});
