import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ClockService,
  DatabaseClock,
  useWriteAheadLog,
} from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from '@nines/backstage-plugin-slo-backend/testUtils';
import { startPostgres } from '@nines/testbed';
import knexFactory, { Knex } from 'knex';

/** A database that several processes use at once. */
export type DeliveryDatabase = {
  readonly name: 'sqlite' | 'postgres';
  /** What a process opens it with. */
  readonly config: Knex.Config;
  readonly db: Knex;
  readonly clock: ClockService;
  /** Replicas that it is made for. */
  readonly replicas: number;
  /** Removes it. */
  stop(): Promise<void>;
};

export async function openSqlite(): Promise<DeliveryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-delivery-'));
  const config = {
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'slo.sqlite') },
    useNullAsDefault: true,
  };
  const db = knexFactory(config);
  await useWriteAheadLog(db);
  await db.migrate.latest({ directory: migrationsDirectory });
  return {
    name: 'sqlite',
    config,
    db,
    clock: new DatabaseClock(db),
    replicas: 1,
    async stop() {
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param given - URL of a server that databases may be created on; without it, one is started */
export async function openPostgres(given?: string): Promise<DeliveryDatabase> {
  const server = given ? undefined : await startPostgres();
  const url = new URL(given ?? server?.connectionString ?? '');
  const admin = knexFactory({ client: 'pg', connection: url.href });
  const name = `nines_delivery_${process.pid}_${Date.now()}`;
  await admin.raw('create database ??', [name]);
  url.pathname = `/${name}`;
  const config = {
    client: 'pg',
    connection: url.href,
    pool: { min: 0, max: 10 },
  };
  const db = knexFactory(config);
  await db.migrate.latest({ directory: migrationsDirectory });
  return {
    name: 'postgres',
    config,
    db,
    clock: new DatabaseClock(db),
    replicas: 2,
    async stop() {
      await db.destroy();
      await admin.raw('drop database ?? with (force)', [name]);
      await admin.destroy();
      await server?.stop();
    },
  };
}
