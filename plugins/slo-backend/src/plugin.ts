import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  clockServiceRef,
  createLocationReader,
} from '@nines/backstage-plugin-nines-node';
import { sloPermissions } from '@nines/backstage-plugin-slo-common';
import { sloSourcesExtensionPoint } from '@nines/backstage-plugin-slo-node';
import { readSloConfig } from './config';
import { createStores } from './database/createStores';
import { createIngestion } from './definitions/createIngestion';
import { starterFor } from './definitions/starterFor';
import { scheduleEvaluation } from './evaluation';
import { createPushRouter } from './push/createPushRouter';
import { PushService } from './push/PushService';
import { PushTokens } from './push/PushTokens';
import { RateLimiter } from './push/RateLimiter';
import { createRouter } from './router';
import {
  AuthorizedSloService,
  CatalogEntityAccess,
  SloService,
} from './service';
import { SliSourceRegistry } from './sources/SliSourceRegistry';

/**
 * Measures the SLOs of catalog entities and keeps their error budgets.
 *
 * @public
 */
export const sloPlugin = createBackendPlugin({
  pluginId: 'slo',
  register(env) {
    const registry = new SliSourceRegistry();
    env.registerExtensionPoint(sloSourcesExtensionPoint, registry);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const { clock, config, httpRouter, logger, scheduler } = services;
        const { definitions, policy, push, retention } = readSloConfig(config);
        const stores = await createStores(services.database, { retention });
        const { objectives, ledger, statuses, entities } = stores;
        services.permissionsRegistry.addPermissions(sloPermissions);

        const reader = createLocationReader({ ...services, ...definitions });
        const ingestion = createIngestion({
          ...services,
          ...definitions,
          reader,
          store: stores.definitions,
          paging: stores.paging,
          sources: registry,
        });
        await scheduler.scheduleTask({
          ...definitions.schedule,
          id: 'slo-ingest',
          scope: 'global',
          fn: signal => ingestion.run(signal),
        });
        await scheduleEvaluation(scheduler, {
          clock,
          objectives,
          ledger,
          statuses,
          sources: registry.byType,
          policy,
          logger,
        });
        const pushes = new PushService({
          objectives,
          ledger,
          retention,
          store: stores.pushes,
        });
        await scheduler.scheduleTask({
          id: 'slo-push-forget',
          frequency: { hours: 1 },
          timeout: { minutes: 1 },
          initialDelay: { minutes: 1 },
          scope: 'global',
          fn: async () => pushes.forget(await clock.now()),
        });

        // Push tokens are not Backstage's: this route checks its callers itself.
        httpRouter.addAuthPolicy({ path: '/push', allow: 'unauthenticated' });
        httpRouter.use(
          createPushRouter({
            ...services,
            tokens: new PushTokens(push.tokens),
            limiter: new RateLimiter(push.requestsPerMinute),
            push: pushes,
          }),
        );
        const slos = new SloService({
          ...stores,
          sources: registry.list(),
          clock,
          policy,
          ingestion,
          starterFor,
        });
        const access = new CatalogEntityAccess({ ...services, entities });
        const authorized = new AuthorizedSloService({
          ...services,
          slos,
          access,
        });
        httpRouter.use(await createRouter({ ...services, slos: authorized }));
      },
    });
  },
});
