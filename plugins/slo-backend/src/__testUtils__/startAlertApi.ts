import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CatalogEntityAccess,
  DatabaseChangeFeed,
} from '@nines/backstage-plugin-nines-node';
import { DEFAULT_ALERTING_POLICY } from '@nines/backstage-plugin-slo-common';
import { InboundRoute } from '@nines/backstage-plugin-slo-node';
import request from 'supertest';
import { aService } from '../alerts/__testUtils__/services';
import { startAlerting } from '../alerts/__testUtils__/startAlerting';
import { createAlertApi } from '../createAlertApi';
import { DatabaseDefinitionStore } from '../database/definitions/DatabaseDefinitionStore';
import { DatabaseEntityStore } from '../database/definitions/DatabaseEntityStore';
import { DatabaseExternalAlertStore } from '../database/externalAlerts/DatabaseExternalAlertStore';
import { DatabaseExternalRuleStore } from '../database/externalAlerts/DatabaseExternalRuleStore';
import { DatabaseSilenceStore } from '../database/silences/DatabaseSilenceStore';
import { Policy, permissionsOf } from './permissionsOf';

export const PORTAL = 'https://portal.example';

/** An owner with a member, and a service for each name given. */
const PEOPLE: readonly Entity[] = [
  anEntity('group:default/web'),
  anEntity('group:default/core'),
  anEntity('user:default/ann', [['memberOf', 'group:default/web']]),
  anEntity('user:default/bob', [['memberOf', 'group:default/core']]),
];

/**
 * One backend that measures services, decides, delivers, and serves its alerts: 100 events a minute each. Services of group `web`
 * are named by the test.
 */
export async function startAlertApi(
  databases: TestDatabases,
  id: TestDatabaseId,
  options: {
    readonly services: readonly string[];
    /** SLOs of each service, that break together. Default: 1. */
    readonly slosEach?: number;
    readonly routes?: readonly InboundRoute[];
    readonly responders?: readonly string[];
  },
) {
  const { services: names, slosEach, routes = [], responders = [] } = options;
  const alerting = await startAlerting(
    databases,
    id,
    names.flatMap(name =>
      slosEach
        ? Array.from({ length: slosEach }, (_, index) =>
            aService(name, { name: `slo-${index}` }),
          )
        : aService(name),
    ),
  );
  const { db, world, engine } = alerting;
  const records = names.map(name => ({
    entityRef: `component:default/${name}`,
    kind: 'component',
    title: name,
    owner: 'group:default/web',
    tier: '1',
  }));
  await new DatabaseDefinitionStore(db).replaceEntities(
    records.map(record => ({ record, ancestors: [record.owner] })),
    world.now,
  );
  const entities = [
    ...PEOPLE,
    ...records.map(({ entityRef }) => anEntity(entityRef)),
  ];
  const auditor = mockServices.auditor.mock();
  const observer = { received: jest.fn() };
  const wakeDelivery = jest.fn();
  const clock = { now: async () => world.now };
  const policy: { current: Policy } = { current: {} };
  let api: ReturnType<typeof createAlertApi> | undefined;

  const plugin = createBackendPlugin({
    pluginId: 'slo',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
        },
        async init({ httpRouter, ...services }) {
          const permissions = permissionsOf(() => policy.current);
          const catalog = catalogOf(entities, () => policy.current);
          api = createAlertApi({
            ...services,
            database: db,
            actions: engine,
            changes: new DatabaseChangeFeed({ database: db, plugin: 'slo' }),
            clock,
            auditor,
            permissions,
            catalog,
            access: new CatalogEntityAccess({
              ...services,
              permissions,
              catalog,
              entities: new DatabaseEntityStore(db),
            }),
            entities: new DatabaseEntityStore(db),
            objectives: { listActive: async () => world.objectives },
            externalAlerts: new DatabaseExternalAlertStore(db),
            externalRules: new DatabaseExternalRuleStore(db),
            policy: DEFAULT_ALERTING_POLICY,
            silences: new DatabaseSilenceStore(db),
            rules: async () => ({
              book: { policies: world.policies },
              silences: world.silences,
              maintenances: world.maintenances,
              portalUrl: PORTAL,
            }),
            destinations: () =>
              alerting.channels.list().map(({ ref, destination }) => {
                return { ref, destination };
              }),
            inboundRoutes: routes,
            responders: { owners: true, refs: responders },
            observer,
            fallback: undefined,
            portalUrl: PORTAL,
            wakeDelivery,
          });
          for (const { name } of routes) {
            const path = `/webhooks/${name}`;
            httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
          }
          httpRouter.use(api.router);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [plugin, auditor.factory],
  });
  if (!api) throw new Error('The plugin did not start');
  return {
    ...alerting,
    stop: () => backend.stop(),
    inbox: api.inbox,
    forget: () => api?.forget(),
    alertApi: api.alerting,
    auditor,
    observer,
    wakeDelivery,
    /** From here on callers may do this. */
    allow(next: Policy) {
      policy.current = next;
    },
    get: (path: string) => request(backend.server).get(`/api/slo${path}`),
    /** A request whose body and headers are the test's. */
    postRaw: (path: string) => request(backend.server).post(`/api/slo${path}`),
    post: (path: string, body: object = {}) =>
      request(backend.server).post(`/api/slo${path}`).send(body),
  };
}

function anEntity(
  ref: string,
  relations: readonly (readonly [string, string])[] = [],
): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** As the real catalog: a conditional caller is shown what may be read. */
function catalogOf(all: readonly Entity[], policy: () => Policy) {
  const listed = () => {
    const { readable } = policy();
    const isReadable = ({ kind, metadata: { namespace, name } }: Entity) =>
      !readable || readable.includes(`${kind}:${namespace}/${name}`);
    return catalogServiceMock({ entities: all.filter(isReadable) });
  };
  return catalogServiceMock.mock({
    streamEntities: (...args) => listed().streamEntities(...args),
    getEntitiesByRefs: (...args) => listed().getEntitiesByRefs(...args),
    getEntityByRef: (...args) => listed().getEntityByRef(...args),
  });
}
