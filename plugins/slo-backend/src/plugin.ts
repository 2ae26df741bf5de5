import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  CatalogEntityAccess,
  clockServiceRef,
  createLocationReader,
  readPortalUrl,
} from '@nines/backstage-plugin-nines-node';
import { sloPermissions } from '@nines/backstage-plugin-slo-common';
import {
  sloChannelsExtensionPoint,
  sloExternalAlertsExtensionPoint,
  sloInboundExtensionPoint,
  sloSourcesExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import { readSloConfig } from './config';
import { signalAlerts } from './alerts/signalAlerts';
import { readAlertingConfig } from './alerts/readAlertingConfig';
import { createAlertApi } from './createAlertApi';
import { createAlerting } from './createAlerting';
import { createChannels } from './channels/createChannels';
import { createStores } from './database/createStores';
import { createIngestion } from './definitions/createIngestion';
import { starterFor } from './definitions/starterFor';
import { auditDeadLetters } from './delivery/auditDeadLetters';
import { ChannelRegistry } from './delivery/ChannelRegistry';
import { createChangeAnnouncer } from './delivery/createChangeAnnouncer';
import { createAlertRules } from './escalation/createAlertRules';
import { readPagingConfig } from './escalation/readPagingConfig';
import { scheduleEvaluation } from './evaluation';
import { ExternalAlertRegistry } from './externalAlerts/ExternalAlertRegistry';
import { createExternalAlertApi } from './externalAlerts/createExternalAlertApi';
import { startExternalAlerts } from './externalAlerts/startExternalAlerts';
import { inboundPath } from './inbound/createInboundRouter';
import { InboundRegistry } from './inbound/InboundRegistry';
import { readResponders } from './inbound/readResponders';
import { createObservability } from './observability/createObservability';
import { scheduleMaintenance } from './maintenance/scheduleMaintenance';
import { createPushRouter } from './push/createPushRouter';
import { PushService } from './push/PushService';
import { PushTokens } from './push/PushTokens';
import { RateLimiter } from './push/RateLimiter';
import { createRouter } from './router';
import { scheduleForgetting } from './scheduleForgetting';
import {
  countDeliveries,
  countRequests,
  countTicks,
} from './selfMonitoring/countOwn';
import { createSelfMonitoring } from './selfMonitoring/createSelfMonitoring';
import { OwnCounts } from './selfMonitoring/OwnCounts';
import { AuthorizedSloService, SloService } from './service';
import { SliSourceRegistry } from './sources/SliSourceRegistry';

/**
 * Measures the SLOs of catalog entities, keeps their error budgets, and pages when they burn.
 *
 * @public
 */
export const sloPlugin = createBackendPlugin({
  pluginId: 'slo',
  register(env) {
    const registry = new SliSourceRegistry();
    env.registerExtensionPoint(sloSourcesExtensionPoint, registry);
    const channels = new ChannelRegistry();
    env.registerExtensionPoint(sloChannelsExtensionPoint, channels);
    const inbound = new InboundRegistry();
    env.registerExtensionPoint(sloInboundExtensionPoint, inbound);
    const outside = new ExternalAlertRegistry();
    env.registerExtensionPoint(sloExternalAlertsExtensionPoint, outside);

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
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
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
        for (const channel of createChannels(services)) {
          channels.addChannel(channel);
        }
        const alertingConfig = readAlertingConfig(config);
        const paging = readPagingConfig(config);
        const portalUrl = readPortalUrl(config);
        const rules = createAlertRules({
          ...stores,
          logger,
          config: paging,
          destinations: () => channels.list().map(({ ref }) => ref),
          portalUrl,
          runbooksPath: alertingConfig.runbooksPath,
        });
        const watch = createObservability({
          ...services,
          database: stores.database,
          sources: () => registry.byType.values(),
        });
        const external = {
          ...services,
          inbound,
          sources: outside.list(),
          store: stores.externalAlerts,
          rules: stores.externalRules,
          observer: watch.external,
        };
        await startExternalAlerts(external);
        const own = new OwnCounts();
        httpRouter.use(countRequests(own));
        const ticks = countTicks(watch.ticks, own, clock);
        const wakePages = signalAlerts(services);
        const alerting = createAlerting({
          config: alertingConfig,
          stores,
          channels,
          sources: registry.byType,
          clock,
          logger,
          rules,
          fallback: paging.fallback,
          portalUrl,
          observer: countDeliveries(
            auditDeadLetters(watch.delivery, services),
            own,
          ),
          onMissed: ticks.missed,
          onLoopFailed: watch.loopFailed,
          deciding: watch.deciding,
          onSaved(plan) {
            watch.saved(plan);
            wakePages(plan);
          },
        });
        const announce = createChangeAnnouncer({
          clock,
          channels,
          changes: stores.definitionChanges,
          rules,
          wake: alerting.wakeDelivery,
        });
        await scheduler.scheduleTask({
          ...definitions.schedule,
          id: 'slo-ingest',
          scope: 'global',
          fn: async signal => {
            await ingestion.run(signal);
            await announce();
          },
        });
        await scheduleEvaluation(scheduler, {
          clock,
          objectives,
          ledger,
          statuses,
          sources: registry.byType,
          policy,
          logger,
          alerts: alerting.tick,
          observe: ticks.ticking,
          retention: stores.alertRetention,
        });
        const pushes = new PushService({
          objectives,
          ledger,
          retention,
          store: stores.pushes,
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
        const access = new CatalogEntityAccess({ ...services, entities });
        const api = createAlertApi({
          ...services,
          ...stores,
          actions: alerting.engine,
          policy: alertingConfig.policy,
          access,
          rules,
          destinations: () => channels.list(),
          inboundRoutes: inbound.list(),
          responders: readResponders(config),
          observer: watch.inbound,
          fallback: paging.fallback,
          portalUrl,
          wakeDelivery: alerting.wakeDelivery,
        });
        await scheduleForgetting(scheduler, {
          pushes: async () => pushes.forget(await clock.now()),
          alerts: async () => {
            await alerting.forget();
            await api.forget();
          },
        });
        for (const { name } of inbound.list()) {
          // Providers sign what they send: these exact paths check their callers themselves
          const path = inboundPath(name);
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        httpRouter.use(api.router);
        const others = createExternalAlertApi({
          ...external,
          entities,
          access,
        });
        httpRouter.use(others.router);
        const slos = new SloService({
          ...stores,
          sources: registry.list(),
          clock,
          policy,
          ingestion,
          alerting: api.alerting,
          firingElsewhere: others.firingOf,
          starterFor,
          policies: rules.policies,
        });
        await scheduleMaintenance(scheduler, {
          database: stores.database,
          objectives,
          entities,
          rules,
          clock,
          slos,
          logger,
        });
        const authorized = new AuthorizedSloService({
          ...services,
          slos,
          access,
        });
        httpRouter.use(await createRouter({ ...services, slos: authorized }));

        const monitoring = createSelfMonitoring({
          ...{ counts: own, pushes, objectives, clock, logger },
          stream: `${hostname().slice(0, 90)} ${randomUUID()}`,
          startedAt: await clock.now(),
        });
        const loops = [alerting, api.inbox, monitoring];
        services.lifecycle.addStartupHook(() => {
          loops.forEach(loop => loop.start());
        });
        services.lifecycle.addShutdownHook(async () => {
          await Promise.all(loops.map(loop => loop.stop()));
        });
      },
    });
  },
});
