import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Instant, MaintenanceWindow } from '@nines/backstage-plugin-slo-common';
import { migrateDatabase } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from '../database/openDatabase';
import { excludeMaintenance } from './excludeMaintenance';
import { MaintenanceLedger } from './MaintenanceLedger';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) =>
  (Date.UTC(2026, 10, 23, 12) + minute * 60_000) as Instant;

const move: MaintenanceWindow = {
  name: 'move',
  matchers: { tier: ['1'] },
  reason: 'new racks',
  author: 'platform',
  schedule: { kind: 'once', start: at(10), end: at(40) },
  excludeFromBudget: true,
  scope: { kind: 'config' },
};

const objective = (name: string, more: object = {}) => ({
  sloRef: `component:default/${name}/availability`,
  entityRef: `component:default/${name}`,
  objectiveKey: '0',
  definition: {
    name: 'availability',
    composite: false,
    grouping: [],
    ...more,
  },
});

describe.each(databases.eachSupportedId())('excludeMaintenance, %s', id => {
  async function start(options: { window?: Partial<MaintenanceWindow> } = {}) {
    const knex = await databases.init(id);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    const made: string[] = [];
    const world = { now: at(0), broken: new Set<string>() };
    const deps = {
      clock: { now: async () => world.now },
      rules: async () => ({
        book: { policies: [] },
        silences: [],
        maintenances: [{ ...move, ...options.window }],
        portalUrl: '',
      }),
      objectives: {
        listActive: async () =>
          [
            objective('checkout'),
            objective('search', { composite: true }),
            { ...objective('search', { composite: true }), objectiveKey: '1' },
            objective('quiet'),
          ] as never[],
      },
      entities: {
        getEntity: async (entityRef: string) => ({
          entityRef,
          kind: 'component',
          title: entityRef,
          tier: entityRef.endsWith('quiet') ? '4' : '1',
        }),
      },
      ledger: new MaintenanceLedger(knex),
      slos: {
        exclude: async (
          path: { entityRef: string; objective: string },
          request: { from: string; to: string; author: string },
        ) => {
          if (world.broken.has(path.entityRef)) throw new Error('no rows yet');
          const [from, to] = [request.from, request.to].map(time =>
            time.slice(11, 16),
          );
          const { entityRef, objective: key } = path;
          made.push(`${entityRef} '${key}' ${from} ${to} ${request.author}`);
        },
      },
      logger: mockServices.logger.mock(),
    };
    const run = async (minute: number) => {
      world.now = at(minute);
      await excludeMaintenance(deps);
      return made.splice(0);
    };
    return { run, world, knex };
  }

  const author = 'platform (maintenance move)';

  it('leaves each matching budget out once, when the maintenance begins', async () => {
    const { run } = await start();
    expect(await run(9)).toEqual([]);
    expect(await run(10)).toEqual([
      `component:default/checkout '0' 12:10 12:40 ${author}`,
      `component:default/search '' 12:10 12:40 ${author}`,
    ]);
    expect(await run(11)).toEqual([]);
  });

  it('does so also after nobody looked, and never for others', async () => {
    const { run } = await start();
    expect(await run(500)).toHaveLength(2);
    const { run: muted } = await start({
      window: { excludeFromBudget: false },
    });
    expect(await muted(15)).toEqual([]);
  });

  it('tries again what failed, and only that', async () => {
    const { run, world } = await start();
    world.broken.add('component:default/checkout');
    expect(await run(10)).toEqual([
      `component:default/search '' 12:10 12:40 ${author}`,
    ]);
    world.broken.clear();
    expect(await run(11)).toEqual([
      `component:default/checkout '0' 12:10 12:40 ${author}`,
    ]);
    expect(await run(12)).toEqual([]);
  });

  it('forgets what is long over', async () => {
    const { run, knex } = await start();
    await run(10);
    await run(8 * 1_440 + 50);
    expect(await knex('maintenance_exclusion').select()).toEqual([]);
  });
});
