import {
  BackendFeature,
  UrlReaderService,
  coreServices,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Instant, clockServiceRef } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import request from 'supertest';
import { runbooksPlugin } from '../plugin';
import { fake } from './fake';
import { Policy, permissionsOf } from './permissionsOf';

/** The day of the tests. */
const START = Date.parse('2026-11-25T09:00:00Z');

/** The whole plugin in a test backend, in the words of its tests. */
export async function startRunbooksBackend(options: {
  knex: Knex;
  config?: JsonObject;
  urlReader?: UrlReaderService;
  /** Modules and services of the test's own. */
  features?: BackendFeature[];
  /** What users may do; everything where absent. */
  policy?: () => Policy;
}) {
  const catalog = new Map<string, Entity>();
  const scheduler = mockServices.scheduler();
  const policy = options.policy ?? ((): Policy => ({}));
  /** The catalog as it answers somebody: services see everything. */
  const listed = (asked: object = {}) => {
    const { readable } = policy();
    const isUser = JSON.stringify(asked).includes('"type":"user"');
    const entities = [...catalog].filter(
      ([ref]) => !isUser || !readable || readable.includes(ref),
    );
    return catalogServiceMock({ entities: entities.map(([, each]) => each) });
  };
  let now = START;

  const { server } = await startTestBackend({
    features: [
      runbooksPlugin,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      mockServices.database.factory({ knex: options.knex }),
      fake(coreServices.permissions, permissionsOf(policy)),
      fake(coreServices.scheduler, scheduler),
      fake(
        coreServices.urlReader,
        options.urlReader ?? mockServices.urlReader.mock(),
      ),
      fake(clockServiceRef, { now: async () => now as Instant }),
      fake(
        catalogServiceRef,
        catalogServiceMock.mock({
          streamEntities: (...args) => listed(args[1]).streamEntities(...args),
          getEntitiesByRefs: (...args) =>
            listed(args[1]).getEntitiesByRefs(...args),
          getEntityByRef: (...args) => listed(args[1]).getEntityByRef(...args),
        }),
      ),
    ],
  });

  return {
    server,
    /** Registers an entity in the catalog, or changes it. */
    register(entity: Entity) {
      catalog.set(stringifyEntityRef(entity), entity);
    },
    unregister: (entityRef: string) => catalog.delete(entityRef),
    /** Runs a scheduled task. */
    run: (task: string) => scheduler.triggerTask(task),
    wait(days: number) {
      now += days * 86_400_000;
    },
    async get(path: string, status = 200) {
      const answer = await request(server).get(`/api/runbooks${path}`);
      if (answer.status !== status) {
        throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      return answer.body;
    },
    post: (path: string, body: object = {}) =>
      request(server).post(`/api/runbooks${path}`).send(body),
  };
}
