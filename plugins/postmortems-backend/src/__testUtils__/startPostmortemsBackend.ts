import {
  BackendFeature,
  UrlReaderService,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { Instant, clockServiceRef } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import request from 'supertest';
import { postmortemsPlugin } from '../plugin';
import { fake } from './fake';
import { Policy, permissionsOf } from './permissionsOf';

/** The day of the tests. */
export const START = Date.parse('2026-11-25T09:00:00Z');

const ANN = 'user:default/ann';

/**
 * The whole plugin in a test backend, in the words of its tests. A sibling is a plugin of the test's own among `features`; the one
 * clock stands still until the test moves it.
 */
export async function startPostmortemsBackend(options: {
  knex: Knex;
  config?: JsonObject;
  urlReader?: UrlReaderService;
  /** Modules and services of the test's own. */
  features?: BackendFeature[];
}) {
  const catalog = new Map<string, Entity>();
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const actions = actionsRegistryServiceMock({
    logger: mockServices.logger.mock(),
  });
  const signals = { publish: jest.fn(async () => {}) };
  const notifications = { send: jest.fn(async () => {}) };
  /** What users may do, and the groups that they belong to; everything, and none, until the test says so. */
  const world = {
    now: START,
    policy: {} as Policy,
    groups: {} as Record<string, readonly string[]>,
  };
  /** The catalog as it answers somebody: services see everything. */
  const listed = (asked: object = {}) => {
    const { readable } = world.policy;
    const isUser = JSON.stringify(asked).includes('"type":"user"');
    const entities = [...catalog].filter(
      ([ref]) => !isUser || !readable || readable.includes(ref),
    );
    return catalogServiceMock({ entities: entities.map(([, each]) => each) });
  };

  const backend = await startTestBackend({
    features: [
      postmortemsPlugin,
      ...(options.features ?? []),
      auditor.factory,
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      mockServices.database.factory({ knex: options.knex }),
      fake(
        coreServices.permissions,
        permissionsOf(() => world.policy),
      ),
      fake(actionsRegistryServiceRef, actions),
      fake(coreServices.scheduler, scheduler),
      fake(coreServices.userInfo, {
        getUserInfo: async credentials => {
          const { userEntityRef } = credentials.principal as {
            userEntityRef: string;
          };
          const groups = world.groups[userEntityRef] ?? [];
          return {
            userEntityRef,
            ownershipEntityRefs: [userEntityRef, ...groups],
          };
        },
      }),
      fake(
        coreServices.urlReader,
        options.urlReader ?? mockServices.urlReader.mock(),
      ),
      fake(signalsServiceRef, signals),
      fake(notificationService, notifications),
      fake(clockServiceRef, { now: async () => world.now as Instant }),
      fake(
        catalogServiceRef,
        catalogServiceMock.mock({
          getEntities: (...args) => listed(args[1]).getEntities(...args),
          queryEntities: (...args) => listed(args[1]).queryEntities(...args),
          streamEntities: (...args) => listed(args[1]).streamEntities(...args),
          getEntitiesByRefs: (...args) =>
            listed(args[1]).getEntitiesByRefs(...args),
          getEntityByRef: (...args) => listed(args[1]).getEntityByRef(...args),
        }),
      ),
    ],
  });
  const { server } = backend;
  const as = (user: string) => mockCredentials.user.header(user);
  const path = (rest: string) => `/api/postmortems${rest}`;

  return {
    ...{ server, world, auditor, signals, notifications, scheduler },
    /** Runs an action of the registry as somebody. */
    act: (name: string, input: JsonObject, user = ANN) =>
      actions.invoke({
        id: `test:${name}`,
        input,
        credentials: mockCredentials.user(user),
      }),
    listActions: () => actions.list(),
    stop: () => backend.stop(),
    /** Registers an entity in the catalog, or changes it. */
    register(entity: Entity) {
      catalog.set(stringifyEntityRef(entity), entity);
    },
    unregister: (entityRef: string) => catalog.delete(entityRef),
    /** Runs a scheduled task. */
    run: (task: string) => scheduler.triggerTask(task),
    /** Moves the clock. */
    wait({ minutes = 0, days = 0 }: { minutes?: number; days?: number }) {
      world.now += minutes * 60_000 + days * 86_400_000;
    },
    get: (rest: string, user = ANN) =>
      request(server).get(path(rest)).set('Authorization', as(user)),
    post: (rest: string, body: object = {}, user = ANN) =>
      request(server)
        .post(path(rest))
        .set('Authorization', as(user))
        .send(body),
    patch: (rest: string, body: object, user = ANN) =>
      request(server)
        .patch(path(rest))
        .set('Authorization', as(user))
        .send(body),
    /** As another plugin. */
    getAsService: (rest: string) =>
      request(server)
        .get(path(rest))
        .set('Authorization', mockCredentials.service.header()),
    postAsService: (rest: string, body: object) =>
      request(server)
        .post(path(rest))
        .set('Authorization', mockCredentials.service.header())
        .send(body),
  };
}
