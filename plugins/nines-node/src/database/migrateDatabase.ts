import { setTimeout } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';

const WAIT_MS = 500;
const MOST_WAITS = 120;
/** Two that create the same thing at once: one of them fails, and finds it done the next time. */
const MOST_RACES = 20;

const lockedFor = (plugin: string) =>
  `The database of the ${plugin} plugin has been locked for migrations for ${
    (WAIT_MS * MOST_WAITS) / 1_000
  } seconds: another replica migrates it, or was killed while it did. If none is starting, free it with: update knex_migrations_lock set is_locked = 0; then start again`;

/** Any number that all replicas share: `nines` in ASCII. */
const ADVISORY_KEY = '474215245171';

/** @public */
export type MigrateOptions = {
  /** Whose database it is, for messages. */
  readonly plugin: string;
  readonly directory: string;
  readonly wait?: (ms: number) => Promise<unknown>;
};

/**
 * Brings a database up to date, also when several replicas start at once: one migrates, the others wait for it. On PostgreSQL they
 * queue before Knex makes its own lock: two that make it at once leave two rows of it, and it never opens again.
 *
 * @throws when another holds the lock for a minute, with what that means and what to do
 * @public
 */
export async function migrateDatabase(
  db: Knex,
  options: MigrateOptions,
): Promise<void> {
  if (db.client.config.client !== 'pg') {
    await migrateInTurn(db, options);
    return;
  }
  await db.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?)', [ADVISORY_KEY]);
    await migrateInTurn(db, options);
  });
}

async function migrateInTurn(
  db: Knex,
  { plugin, directory, wait = setTimeout }: MigrateOptions,
): Promise<void> {
  for (let waits = 0, races = 0; ; ) {
    try {
      if (await migrateUnlessLocked(db, directory)) return;
      waits += 1;
      if (waits > MOST_WAITS)
        throw new ServiceUnavailableError(lockedFor(plugin));
    } catch (error) {
      races += 1;
      if (!isRace(error) || races > MOST_RACES) throw error;
    }
    await wait(WAIT_MS);
  }
}

/** False while another replica migrates. Knex would say so too, in two lines of the log each time it is asked. */
async function migrateUnlessLocked(
  db: Knex,
  directory: string,
): Promise<boolean> {
  const [, pending] = await db.migrate.list({ directory });
  if (pending.length === 0) return true;
  const lock = await db('knex_migrations_lock').first('is_locked');
  if (Number(lock?.is_locked)) return false;
  try {
    await db.migrate.latest({ directory });
    return true;
  } catch (error) {
    // Another was faster between the look and the lock
    if (error instanceof Error && error.name === 'MigrationLocked')
      return false;
    throw error;
  }
}

/** PostgreSQL's unique_violation, duplicate_table and duplicate_object; SQLite says it in words. */
function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    ['23505', '42P07', '42710'].includes(code) ||
    error.message.includes('already exists') ||
    code === 'SQLITE_BUSY'
  );
}
