import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useWriteAheadLog } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from '@nines/backstage-plugin-slo-backend/testUtils';
import { startPostgres } from '@nines/testbed';
import knex, { Knex } from 'knex';
import { CpuClock } from './measureCost';

/** A database of its own, with all tables. */
export type BenchDatabase = {
  readonly name: 'sqlite' | 'postgres';
  readonly db: Knex;
  /** Bytes of the ledger's rows and their index, freed pages included. */
  ledgerBytes(): Promise<number>;
  readonly cpu: CpuClock;
  /** Removes it. */
  stop(): Promise<void>;
};

/** A SQLite file as the plugin opens it. @param directory - of the migrations; the SLO plugin's where absent */
export async function startSqlite(
  directory = migrationsDirectory,
): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-bench-'));
  const filename = join(folder, 'slo.sqlite');
  const db = knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  await useWriteAheadLog(db);
  await db.migrate.latest({ directory });
  return {
    name: 'sqlite',
    db,
    cpu: async () => ownCpu(),
    ledgerBytes: async () => (await stat(filename)).size,
    stop: async () => {
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database on the server of `NINES_BENCH_POSTGRES`, a URL; without it, on a server that is started for it. */
export async function startPostgresDatabase(
  directory = migrationsDirectory,
): Promise<BenchDatabase> {
  const given = process.env.NINES_BENCH_POSTGRES;
  const server = given ? undefined : await startPostgres();
  const url = new URL(given ?? server!.connectionString);
  const admin = knex({ client: 'pg', connection: url.href });
  const name = `nines_bench_${process.pid}`;
  await admin.raw('create database ??', [name]);
  url.pathname = `/${name}`;
  // One connection, so that the processor time of its server process is all there is
  const db = knex({
    client: 'pg',
    connection: url.href,
    pool: { min: 1, max: 1 },
  });
  await db.migrate.latest({ directory });
  const { rows } = await db.raw('select pg_backend_pid() as pid');
  const pid = Number(rows[0].pid);
  return {
    name: 'postgres',
    db,
    cpu: async () => ownCpu() + (await cpuOf(pid)),
    ledgerBytes: async () => {
      const answer = await db.raw(
        `select pg_total_relation_size('ledger') as bytes`,
      );
      return Number(answer.rows[0].bytes);
    },
    stop: async () => {
      await db.destroy();
      await admin.raw('drop database ??', [name]);
      await admin.destroy();
      await server?.stop();
    },
  };
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds that a process of this machine has run. */
async function cpuOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/schedstat`, 'utf8');
  return Number(text.split(' ')[0]) / 1e6;
}
