import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { MigrateOptions, migrateDatabase } from './migrateDatabase';
import { useWriteAheadLog } from './useWriteAheadLog';

/** A plugin's database, brought up to date unless the operator migrates by hand. @public */
export async function openPluginDatabase(
  database: DatabaseService,
  options: MigrateOptions,
): Promise<Knex> {
  const db = await database.getClient();
  await useWriteAheadLog(db);
  if (!database.migrations?.skip) await migrateDatabase(db, options);
  return db;
}
