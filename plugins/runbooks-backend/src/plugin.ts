import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  DatabaseChangeFeed,
  Gate,
  createChangesRouter,
} from '@nines/backstage-plugin-nines-node';
import {
  runbooksPermissions,
  runbooksReadPermission,
} from '@nines/backstage-plugin-runbooks-common';
import { openDatabase } from './database/openDatabase';

/**
 * Indexes the runbooks of catalog entities, finds the one of an alert, and keeps reviews and checklist runs.
 *
 * @public
 */
export const runbooksPlugin = createBackendPlugin({
  pluginId: 'runbooks',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(services) {
        const { httpAuth, httpRouter, permissionsRegistry } = services;
        const database = await openDatabase(services.database);
        permissionsRegistry.addPermissions(runbooksPermissions);
        const gate = new Gate(services.permissions);
        const changes = new DatabaseChangeFeed({
          database,
          plugin: 'runbooks',
        });
        httpRouter.use(
          createChangesRouter({
            ...{ httpAuth, gate, changes },
            permission: runbooksReadPermission,
          }),
        );
      },
    });
  },
});
