import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { CatalogEntityAccess } from '@nines/backstage-plugin-nines-node';
import {
  AuthorizedSloService,
  DatabaseEntityStore,
  DatabaseLedgerStore,
  DatabaseObjectiveStore,
  DatabaseStatusStore,
  SloService,
  createRouter,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import {
  DEFAULT_BUDGET_POLICY,
  Instant,
} from '@nines/backstage-plugin-slo-common';
import express from 'express';
import { Knex } from 'knex';

const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/**
 * The plugin's HTTP API on real stores. Permissions and catalog answer inside the process: what they cost is not ours to
 * measure, and a warm API asks the catalog nothing.
 *
 * @param options.readable - refs of a conditional `catalog.entity.read`; without them it is allowed
 */
export async function startApi(
  db: Knex,
  options: { now: Instant; readable?: readonly string[] },
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { now, readable } = options;
  const permissions: PermissionsService = {
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async requests =>
      requests.map(
        (): PolicyDecision =>
          readable ? CONDITIONAL : { result: AuthorizeResult.ALLOW },
      ),
  };
  const entities = new DatabaseEntityStore(db);
  const slos = new SloService({
    statuses: new DatabaseStatusStore(db),
    objectives: new DatabaseObjectiveStore(db),
    entities,
    ledger: new DatabaseLedgerStore({ database: db }),
    sources: [],
    clock: { now: async () => now },
    policy: DEFAULT_BUDGET_POLICY,
    ingestion: {
      refresh: async () => {},
      status: async () => ({ status: 'ok', lastRunAt: null }),
    },
    policies: async () => [],
    starterFor: () => undefined,
  });
  const access = new CatalogEntityAccess({
    permissions,
    catalog: catalogServiceMock({ entities: (readable ?? []).map(toEntity) }),
    entities,
    logger: mockServices.rootLogger(),
  });
  const app = express();
  app.use(
    await createRouter({
      httpAuth: mockServices.httpAuth(),
      auditor: {
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      },
      slos: new AuthorizedSloService({ slos, permissions, access }),
    }),
  );
  const server = createServer(app);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toEntity(entityRef: string): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const apiVersion = 'backstage.io/v1alpha1';
  return { apiVersion, kind, metadata: { namespace, name } };
}
