import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  TestDatabaseId,
  TestDatabases,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CatalogEntityAccess,
  DatabaseChangeFeed,
  Gate,
  Instant,
} from '@nines/backstage-plugin-nines-node';
import request from 'supertest';
import { Policy, permissionsOf } from '../../__testUtils__/permissionsOf';
import { migrationsDirectory as directory } from '../../database/openDatabase';
import { DatabaseAttestationStore } from '../../reviews/DatabaseAttestationStore';
import { createExportRouter } from '../../export/createExportRouter';
import { createReviewsApi } from '../../reviews/createReviewsApi';
import { createRunsApi } from '../createRunsApi';
import { MemoryRunbooks } from './MemoryRunbooks';

const ENTITIES = ['shop', 'cart', 'secret'].map(
  name => `component:default/${name}`,
);

/** Runs, reviews and exports on a real database, with an index, a clock and a policy that the test moves. */
export async function startRunbooksApi(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const database = await databases.init(id);
  await database.migrate.latest({ directory });
  const world = {
    now: Date.UTC(2026, 10, 25, 3) as Instant,
    policy: {} as Policy,
  };
  const runbooks = new MemoryRunbooks();
  const auditor = mockServices.auditor.mock();
  const signals = { publish: jest.fn(async () => {}) };
  const changes = new DatabaseChangeFeed({ database, plugin: 'runbooks' });
  const attestations = new DatabaseAttestationStore(database);
  const clock = { now: async () => world.now };

  const permissions = permissionsOf(() => world.policy);
  let steady = 0;
  const catalog = catalogOf(() => world.policy.readable ?? ENTITIES);

  const plugin = createBackendPlugin({
    pluginId: 'runbooks',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
        },
        async init({ httpRouter, ...services }) {
          const shared = {
            ...services,
            ...{ database, changes, attestations, runbooks, clock },
            ...{ signals, auditor },
            gate: new Gate(permissions),
            access: new CatalogEntityAccess({
              ...services,
              permissions,
              catalog,
              entities: { getEntity: async () => undefined },
              // what a caller may read is asked each time
              steadyNow: () => {
                steady += 120_000;
                return steady;
              },
            }),
          };
          httpRouter.use(createRunsApi(shared).router);
          httpRouter.use(createReviewsApi(shared).router);
          const portalUrl = 'https://portal.example';
          httpRouter.use(createExportRouter({ ...shared, portalUrl }));
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [plugin, auditor.factory],
  });
  const as = (user: string) => mockCredentials.user.header(user);
  return {
    ...{ world, runbooks, auditor, signals, database, attestations },
    stop: () => backend.stop(),
    feed: async () => (await changes.read({ after: 0, limit: 500 })).changes,
    get: (path: string, user = 'user:default/ann') =>
      request(backend.server)
        .get(`/api/runbooks${path}`)
        .set('Authorization', as(user)),
    /** As another plugin. */
    postAsService: (path: string, body: object) =>
      request(backend.server)
        .post(`/api/runbooks${path}`)
        .set('Authorization', mockCredentials.service.header())
        .send(body),
    post: (path: string, body: object, user = 'user:default/ann') =>
      request(backend.server)
        .post(`/api/runbooks${path}`)
        .set('Authorization', as(user))
        .send(body),
  };
}

/** As the real catalog: callers are shown what they may read. */
function catalogOf(readable: () => readonly string[]) {
  const listed = () =>
    catalogServiceMock({ entities: readable().map(toEntity) });
  return catalogServiceMock.mock({
    streamEntities: (...args) => listed().streamEntities(...args),
    getEntityByRef: (...args) => listed().getEntityByRef(...args),
  });
}

function toEntity(ref: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
}
