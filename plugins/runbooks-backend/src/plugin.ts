import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
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
  readPortalUrl,
} from '@nines/backstage-plugin-nines-node';
import {
  runbooksPermissions,
  runbooksReadPermission,
} from '@nines/backstage-plugin-runbooks-common';
import { readRunbooksConfig } from './config';
import { createIndexApi } from './createIndexApi';
import { openDatabase } from './database/openDatabase';
import { scheduleDigest } from './digest/scheduleDigest';
import { createExportRouter } from './export/createExportRouter';
import { DatabaseAttestationStore } from './reviews/DatabaseAttestationStore';
import { createReviewsApi } from './reviews/createReviewsApi';
import { createRunsApi } from './runs/createRunsApi';

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
      },
      async init(services) {
        const { config, httpRouter, scheduler } = services;
        const settings = readRunbooksConfig(config);
        const database = await openDatabase(services.database);
        services.permissionsRegistry.addPermissions(runbooksPermissions);
        const gate = new Gate(services.permissions);
        const entities = new KnownEntities(database);
        const access = new CatalogEntityAccess({ ...services, entities });
        const changes = new DatabaseChangeFeed({
          database,
          plugin: 'runbooks',
        });
        const attestations = new DatabaseAttestationStore(database);
        const shared = {
          ...services,
          ...{ database, gate, access, changes, attestations },
        };

        const index = createIndexApi({ ...shared, settings });
        await scheduler.scheduleTask({
          ...settings.schedule,
          id: 'runbooks-index',
          scope: 'global',
          fn: signal => index.run(signal),
        });
        const people = { ...shared, runbooks: index.reader };
        httpRouter.use(createRunsApi(people).router);
        httpRouter.use(createReviewsApi(people).router);
        const portalUrl = readPortalUrl(config);
        httpRouter.use(createExportRouter({ ...people, portalUrl }));
        await scheduleDigest(people);
        httpRouter.use(
          createChangesRouter({
            ...shared,
            permission: runbooksReadPermission,
          }),
        );
        httpRouter.use(await index.router);
      },
    });
  },
});
