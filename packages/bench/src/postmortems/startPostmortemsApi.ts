import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  CatalogEntityAccess,
  DatabaseChangeFeed,
  Gate,
  KnownEntities,
} from '@nines/backstage-plugin-nines-node';
import {
  PostmortemsServices,
  RecordAccess,
  Trackers,
  createParts,
  readPostmortemsConfig,
} from '@nines/backstage-plugin-postmortems-backend/testUtils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import express from 'express';
import { Knex } from 'knex';

const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/**
 * The plugin's HTTP API on real stores. Permissions and catalog answer inside the process: what they cost is not ours to measure, and a
 * warm API asks the catalog nothing.
 *
 * @param options.readable - refs of a conditional `catalog.entity.read`; without them it is allowed
 */
export async function startPostmortemsApi(
  database: Knex,
  options: { now: number; readable?: readonly string[] },
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { now, readable } = options;
  const permissions: PermissionsService = {
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async requests =>
      requests.map(
        ({ permission }): PolicyDecision =>
          readable && permission.name === 'catalog.entity.read'
            ? CONDITIONAL
            : { result: AuthorizeResult.ALLOW },
      ),
  };
  const config = new ConfigReader({});
  const base = {
    auditor: {
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    },
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: (readable ?? []).map(toEntity) }),
    clock: { now: async () => now as Instant },
    config,
    database,
    discovery: mockServices.discovery(),
    httpAuth: mockServices.httpAuth(),
    logger: mockServices.rootLogger(),
    notifications: { send: async () => {} },
    permissions,
    permissionsRegistry: {
      addPermissions: () => {},
      addPermissionRules: () => {},
      addResourceType: () => {},
      getPermissionRuleset: notAsked,
    },
    scheduler: mockServices.scheduler(),
    signals: { publish: async () => {} },
    urlReader: { readUrl: notAsked, readTree: notAsked, search: notAsked },
    userInfo: mockServices.userInfo(),
  };
  const entities = new KnownEntities(database);
  const access = new CatalogEntityAccess({ ...base, entities });
  const shared: PostmortemsServices = {
    ...base,
    access,
    settings: readPostmortemsConfig(config),
    gate: new Gate(permissions),
    records: new RecordAccess({ ...base, access }),
    changes: new DatabaseChangeFeed({ database, plugin: 'postmortems' }),
  };
  const app = express();
  for (const { router } of createParts(shared, { trackers: new Trackers() })) {
    app.use(router);
  }
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

function notAsked(): never {
  throw new Error('Pages do not ask for it');
}

function toEntity(entityRef: string): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const apiVersion = 'backstage.io/v1alpha1';
  return { apiVersion, kind, metadata: { namespace, name } };
}
