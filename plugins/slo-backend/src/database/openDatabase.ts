import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  migrateDatabase,
  useWriteAheadLog,
} from '@nines/backstage-plugin-nines-node';

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
    await migrateDatabase(db, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
  }
  return db;
}
