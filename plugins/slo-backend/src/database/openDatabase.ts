import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { migrateDatabase } from './migrateDatabase';

/** Where the migrations of this plugin lie. */
export const migrationsDirectory = resolvePackagePath(
  '@nines/backstage-plugin-slo-backend',
  'migrations',
);

/** The plugin's database, brought up to date unless the operator migrates by hand. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const db = await database.getClient();
  await useWriteAheadLog(db);
  if (!database.migrations?.skip) {
    await migrateDatabase(db, { directory: migrationsDirectory });
  }
  return db;
}

/**
 * Has SQLite append what it commits to a log, and not wait for the disk each time: hundreds of times as many commits a second.
 * A process that is killed loses nothing; a machine that loses its power may lose the last moments, whole transactions of them,
 * and what followed from them is decided anew.
 */
export async function useWriteAheadLog(db: Knex): Promise<void> {
  if (db.client.config.client === 'better-sqlite3') {
    await db.raw('pragma journal_mode = wal');
  }
}
