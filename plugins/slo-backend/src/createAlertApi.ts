import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ChangeFeed,
  ClockService,
  EntityAccess,
  Gate,
  createChangesRouter,
} from '@nines/backstage-plugin-nines-node';
import {
  AlertingPolicy,
  Instant,
  sloAlertReadPermission,
} from '@nines/backstage-plugin-slo-common';
import { InboundRoute } from '@nines/backstage-plugin-slo-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { AlertActions } from './alerts/AlertActions';
import { DatabaseAlertReader } from './database/alertReads/DatabaseAlertReader';
import { DatabaseDeliveryDesk } from './database/deliveryReads/DatabaseDeliveryDesk';
import { DatabaseRequestStore } from './database/requests/DatabaseRequestStore';
import { DatabaseInboxStore } from './database/inbox/DatabaseInboxStore';
import { Inbox } from './inbound/Inbox';
import { Responders, RespondersConfig } from './inbound/Responders';
import {
  InboundRouterOptions,
  createInboundRouter,
} from './inbound/createInboundRouter';
import { createAlertDefinitionRouter } from './routers/createAlertDefinitionRouter';
import { createAlertRouter } from './routers/createAlertRouter';
import { AlertRules } from './alerts/AlertRules';
import { EntityStore } from './database/definitions/EntityStore';
import { ExternalAlertStore } from './database/externalAlerts/ExternalAlertStore';
import { ExternalRuleStore } from './database/externalAlerts/ExternalRuleStore';
import { ObjectiveStore } from './database/definitions/ObjectiveStore';
import { SilenceStore } from './database/silences/SilenceStore';
import { createRulesRouter } from './routers/createRulesRouter';
import { createSilenceRouter } from './routers/createSilenceRouter';
import { AuthorizedRules } from './service/rules/AuthorizedRules';
import { AuthorizedSilenceService } from './service/silences/AuthorizedSilenceService';
import { SilenceService } from './service/silences/SilenceService';
import { AuthorizedSimulation } from './service/simulation/AuthorizedSimulation';
import { createDeliveryRouter } from './routers/createDeliveryRouter';
import { AlertingControl } from './service';
import { createOnce } from './requests/createOnce';
import { AlertService } from './service/alerts/AlertService';
import { AlertDefinitionService } from './service/alertDefinitions/AlertDefinitionService';
import { AuthorizedAlertService } from './service/alerts/AuthorizedAlertService';
import { AuthorizedDeliveryService } from './service/deliveries/AuthorizedDeliveryService';
import {
  ConfiguredDestination,
  DeliveryService,
} from './service/deliveries/DeliveryService';
import { readAlertingHealth } from './service/deliveries/readAlertingHealth';

export type AlertApiOptions = {
  readonly database: Knex;
  readonly actions: AlertActions;
  readonly changes: ChangeFeed;
  readonly clock: ClockService;
  readonly auditor: AuditorService;
  readonly auth: AuthService;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly catalog: CatalogService;
  readonly logger: LoggerService;
  readonly access: EntityAccess;
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly entities: Pick<EntityStore, 'getEntity' | 'listAlerting'>;
  readonly externalAlerts: Pick<ExternalAlertStore, 'listOpen'>;
  readonly externalRules: Pick<ExternalRuleStore, 'listAll'>;
  /** Which alerts an SLO can raise. */
  readonly policy: AlertingPolicy;
  readonly silences: SilenceStore;
  readonly rules: (now: Instant) => Promise<AlertRules>;
  /** Of all channels. */
  readonly destinations: () => readonly ConfiguredDestination[];
  readonly inboundRoutes: readonly InboundRoute[];
  readonly responders: RespondersConfig;
  readonly observer: InboundRouterOptions['observer'];
  /** `slo.alerting.fallback`. */
  readonly fallback: string | undefined;
  /** `app.baseUrl`, without a slash at its end. */
  readonly portalUrl: string;
  /** Wakes the delivery loop. */
  readonly wakeDelivery: () => void;
};

/** What is served of alerts. */
export type AlertApi = {
  /** Mount it before all routers that read bodies. */
  readonly router: Router;
  /** For the pages of SLOs. */
  readonly alerting: AlertingControl;
  /** Forgets requests of long ago. */
  forget(): Promise<void>;
  /** To be started, and stopped at shutdown. */
  readonly inbox: Inbox;
};

/** The HTTP API of alerts, deliveries and changes, and the inbox of what providers send back. */
export function createAlertApi(options: AlertApiOptions): AlertApi {
  const { database, actions, clock, access, logger, wakeDelivery } = options;
  const reader = new DatabaseAlertReader(database);
  const desk = new DatabaseDeliveryDesk(database);
  const gate = new Gate(options.permissions);
  const inbox = new Inbox({
    store: new DatabaseInboxStore(database),
    alerts: reader,
    actions,
    responders: new Responders({ ...options, config: options.responders }),
    clock,
    logger,
  });
  const alerts = new AlertService({ reader, actions, clock });
  const deliveries = new DeliveryService({
    ...options,
    desk,
    wake: wakeDelivery,
  });
  const silences = new SilenceService(options);
  const simulated = { ...options, alerts: reader };
  const requests = new DatabaseRequestStore(database);
  const once = createOnce({ requests, clock });
  const router = PromiseRouter();
  router.use(
    createInboundRouter({ ...options, routes: options.inboundRoutes, inbox }),
    createAlertRouter({
      ...options,
      alerts: new AuthorizedAlertService({ alerts, gate, access }),
      once,
    }),
    createSilenceRouter({
      ...options,
      silences: new AuthorizedSilenceService({ silences, gate, access }),
      once,
      simulation: new AuthorizedSimulation({ deps: simulated, gate, access }),
    }),
    createRulesRouter({
      ...options,
      rules: new AuthorizedRules({ ...options, gate }),
    }),
    createDeliveryRouter({
      ...options,
      deliveries: new AuthorizedDeliveryService({ deliveries, gate, access }),
      once,
    }),
    createAlertDefinitionRouter({
      ...options,
      gate,
      definitions: new AlertDefinitionService({
        ...options,
        external: options.externalAlerts,
      }),
    }),
    createChangesRouter({
      ...options,
      gate,
      permission: sloAlertReadPermission,
    }),
  );
  return {
    router,
    alerting: {
      openOf: entityRef => alerts.openOf(entityRef),
      health: () => readAlertingHealth({ ...options, alerts: reader, desk }),
    },
    inbox,
    forget: async () => requests.forget(await clock.now()),
  };
}
