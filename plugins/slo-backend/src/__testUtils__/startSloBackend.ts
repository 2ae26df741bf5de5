import {
  BackendFeature,
  ServiceRef,
  UrlReaderService,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { clockServiceRef } from '@nines/backstage-plugin-nines-node';
import {
  EntitySlosResponse,
  Instant,
  MINUTE_MS,
  entitySlosResponse,
} from '@nines/backstage-plugin-slo-common';
import { sloSourcesExtensionPoint } from '@nines/backstage-plugin-slo-node';
import { Knex } from 'knex';
import request from 'supertest';
import { sloPlugin } from '../plugin';
import { FakeSource } from './FakeSource';

/** Minute 0 of the tests. */
const START = Date.parse('2026-11-01T00:00:00Z');

/** The whole plugin in a test backend, in the words of its tests. */
export async function startSloBackend(options: {
  knex: Knex;
  config?: JsonObject;
  urlReader?: UrlReaderService;
  /** Modules and services of the test's own. */
  features?: BackendFeature[];
}) {
  const catalog = new Map<string, Entity>();
  const source = new FakeSource();
  const scheduler = mockServices.scheduler();
  const listed = () => catalogServiceMock({ entities: [...catalog.values()] });
  let now = START;

  const { server } = await startTestBackend({
    features: [
      sloPlugin,
      sourceModule(source),
      ...(options.features ?? []),
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      mockServices.database.factory({ knex: options.knex }),
      fake(coreServices.scheduler, scheduler),
      fake(
        coreServices.urlReader,
        options.urlReader ?? mockServices.urlReader.mock(),
      ),
      fake(clockServiceRef, { now: async () => now as Instant }),
      fake(
        catalogServiceRef,
        catalogServiceMock.mock({
          streamEntities: (...args) => listed().streamEntities(...args),
          getEntitiesByRefs: (...args) => listed().getEntitiesByRefs(...args),
          getEntityByRef: (...args) => listed().getEntityByRef(...args),
        }),
      ),
    ],
  });

  return {
    server,
    source,
    /** Registers a component in the catalog, or changes it. */
    register(entity: Entity) {
      catalog.set(entity.metadata.name, entity);
    },
    unregister: (name: string) => catalog.delete(name),
    /** Runs a scheduled task. */
    run: (task: string) => scheduler.triggerTask(task),
    wait(minutes: number) {
      now += minutes * MINUTE_MS;
    },
    /** An instant of the tests, as the API writes it. */
    at: (minute: number) => new Date(START + minute * MINUTE_MS).toISOString(),
    async slosOf(name: string): Promise<EntitySlosResponse> {
      const path = `/api/slo/entities/component/default/${name}`;
      const { body } = await request(server).get(path).expect(200);
      return entitySlosResponse.parse(body);
    },
    push: (body: object, headers: Record<string, string> = {}) =>
      request(server).post('/api/slo/push').set(headers).send(body),
  };
}

/** A component whose descriptor lies at a path of this machine. */
export function componentAt(
  descriptor: string,
  annotations: Record<string, string> = {},
  name = 'checkout',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': `file:${descriptor}`,
        'nines.dev/slo-location': 'dir:./slo',
        ...annotations,
      },
    },
    spec: { type: 'service', owner: 'shop-team', system: 'shop' },
  };
}

function sourceModule(source: FakeSource) {
  return createBackendModule({
    pluginId: 'slo',
    moduleId: 'fake-source',
    register(env) {
      env.registerInit({
        deps: { sources: sloSourcesExtensionPoint },
        async init({ sources }) {
          sources.addSource(source);
        },
      });
    },
  });
}

export function fake<T extends object>(
  service: ServiceRef<T, 'plugin'>,
  implementation: T,
) {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => implementation,
  });
}
