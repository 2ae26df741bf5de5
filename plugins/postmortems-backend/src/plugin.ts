import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  CatalogEntityAccess,
  DatabaseChangeFeed,
  Gate,
  KnownEntities,
  clockServiceRef,
  createChangesRouter,
} from '@nines/backstage-plugin-nines-node';
import {
  changesReadPermission,
  postmortemsPermissions,
} from '@nines/backstage-plugin-postmortems-common';
import { postmortemsTrackersExtensionPoint } from '@nines/backstage-plugin-postmortems-node';
import { readPostmortemsConfig } from './config';
import { openDatabase } from './database/openDatabase';
import { createParts } from './createParts';
import { RecordAccess, registerResources } from './access';
import { createOpenApiRouter } from './schema/createOpenApiRouter';
import { PostmortemsServices } from './services';
import { registerActions } from './registry/registerActions';
import { Trackers } from './trackers/Trackers';

/**
 * Keeps incidents, whose timelines write themselves, postmortems and their action items.
 *
 * @public
 */
export const postmortemsPlugin = createBackendPlugin({
  pluginId: 'postmortems',
  register(env) {
    const trackers = new Trackers();
    env.registerExtensionPoint(postmortemsTrackersExtensionPoint, trackers);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ actionsRegistry, httpRouter, ...services }) {
        const settings = readPostmortemsConfig(services.config);
        const database = await openDatabase(services.database);
        services.permissionsRegistry.addPermissions(postmortemsPermissions);
        registerResources(services.permissionsRegistry, database);
        const entities = new KnownEntities(database);
        const access = new CatalogEntityAccess({ ...services, entities });
        const shared: PostmortemsServices = {
          ...services,
          ...{ access, database, settings },
          gate: new Gate(services.permissions),
          records: new RecordAccess({ ...services, access, database }),
          changes: new DatabaseChangeFeed({ database, plugin: 'postmortems' }),
        };

        for (const { router, tasks } of createParts(shared, { trackers })) {
          httpRouter.use(router);
          for (const { run, ...task } of tasks) {
            await services.scheduler.scheduleTask({
              ...task,
              scope: 'global',
              fn: signal => run(signal),
            });
          }
        }
        registerActions({ ...services, actionsRegistry });
        const permission = changesReadPermission;
        httpRouter.use(createChangesRouter({ ...shared, permission }));
        httpRouter.use(await createOpenApiRouter(shared));
      },
    });
  },
});
