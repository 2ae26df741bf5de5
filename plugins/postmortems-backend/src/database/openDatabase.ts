import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { openPluginDatabase } from '@nines/backstage-plugin-nines-node';

/** Where the migrations of this plugin lie. */
export const migrationsDirectory = resolvePackagePath(
  '@nines/backstage-plugin-postmortems-backend',
  'migrations',
);

/** The plugin's database, brought up to date. */
export const openDatabase = (database: DatabaseService) =>
  openPluginDatabase(database, {
    plugin: 'postmortems',
    directory: migrationsDirectory,
  });
