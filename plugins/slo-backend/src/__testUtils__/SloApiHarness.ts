import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DEFAULT_BUDGET_POLICY,
  Instant,
  MINUTE_MS,
  SloDefinition,
  SlotIncrement,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { CatalogEntityAccess } from '@nines/backstage-plugin-nines-node';
import { DatabaseDefinitionStore } from '../database/definitions/DatabaseDefinitionStore';
import { DatabaseEntityStore } from '../database/definitions/DatabaseEntityStore';
import { DatabaseObjectiveStore } from '../database/definitions/DatabaseObjectiveStore';
import {
  CatalogEntry,
  EntityDefinitions,
  LocationContent,
  StoredLocation,
} from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { DatabaseLedgerStore } from '../database/ledger';
import { migrationsDirectory } from '../database/openDatabase';
import { DatabaseStatusStore } from '../database/status';
import { assessAll } from '../evaluation/assessAll';
import { createRouter } from '../router';
import { AuthorizedSloService, SloService } from '../service';
import { Policy, permissionsOf } from './permissionsOf';

/** Definitions were first seen so long ago that their objectives are no longer new. */
const KNOWN_FOR_MS = 1_440 * MINUTE_MS;

/** The API on real stores, with a catalog, a clock and a permission policy that the test moves. */
export class SloApiHarness {
  static async create(knex: Knex, options: { now: Instant }) {
    await knex.migrate.latest({ directory: migrationsDirectory });
    return new SloApiHarness(knex, options.now);
  }

  now: Instant;
  policy: Policy = {};
  readonly auditor = mockServices.auditor.mock();
  readonly refreshed: string[] = [];
  readonly #knex: Knex;
  readonly #entries: CatalogEntry[] = [];
  readonly #memberOf = new Map<string, readonly string[]>();

  private constructor(knex: Knex, now: Instant) {
    this.#knex = knex;
    this.now = now;
  }

  /** Puts an entity into the catalog, with its definitions and what is wrong with them. */
  async addEntity(input: {
    entityRef: string;
    owner?: string;
    system?: string;
    /** Of a group: the groups above it. */
    parents?: readonly string[];
    /** Of a user. */
    memberOf?: readonly string[];
    slos?: readonly SloDefinition[];
    /** What its location holds. */
    files?: LocationContent['files'];
    problems?: readonly LocatedProblem[];
    invalid?: EntityDefinitions['invalid'];
  }): Promise<void> {
    const {
      entityRef,
      owner,
      system,
      parents = [],
      memberOf = [],
      slos = [],
      files = [],
      problems = [],
      invalid = [],
    } = input;
    const { kind, name } = parseEntityRef(entityRef);
    const store = new DatabaseDefinitionStore(this.#knex);
    this.#entries.push({
      record: { entityRef, kind, title: name, owner, system },
      ancestors: [owner, system, ...parents].filter(ref => ref !== undefined),
    });
    this.#memberOf.set(entityRef, memberOf);
    await store.replaceEntities(this.#entries, this.now);
    const stored = await store.readDefinitions(entityRef);
    await store.saveDefinitions(
      {
        entityRef,
        revision: stored?.revision ?? 0,
        inputHash: `${this.now}`,
        locations: files.length > 0 ? [locationOf(files)] : [],
        slos,
        lastGood: [],
        invalid,
        problems,
      },
      (this.now - KNOWN_FOR_MS) as Instant,
    );
  }

  /** Gives every objective of an SLO rows up to now: `bad` of 100 events in each minute, for so many minutes. */
  async measure(input: {
    sloRef: string;
    minutes: number;
    badAt: (minute: number) => number;
  }): Promise<void> {
    const ledger = new DatabaseLedgerStore({ database: this.#knex });
    const to = slotAt(this.now);
    const from = (to - input.minutes) as typeof to;
    const increments = Array.from(
      { length: input.minutes },
      (_, minute): SlotIncrement => ({
        slot: (from + minute + 1) as typeof to,
        good: 100 - input.badAt(minute),
        total: 100,
        covered: 60,
      }),
    );
    for (const { ledgerId, sloRef } of await this.#active()) {
      if (sloRef !== input.sloRef) continue;
      await ledger.open([{ ledgerId, at: from }]);
      await ledger.replace([{ ledgerId, from, to, increments }], {
        settled: to,
      });
    }
  }

  /** Computes all numbers as of now. */
  async tick(): Promise<void> {
    const statuses = await assessAll(
      new DatabaseLedgerStore({ database: this.#knex }),
      {
        objectives: await this.#active(),
        invalid: await new DatabaseObjectiveStore(this.#knex).listInvalid(),
        sources: new Map(),
        now: (slotAt(this.now) * MINUTE_MS) as Instant,
        policy: DEFAULT_BUDGET_POLICY,
      },
    );
    await new DatabaseStatusStore(this.#knex).saveAll(statuses, this.now);
  }

  async start() {
    const entities = this.#entries.map(({ record }): Entity => {
      const { kind, namespace, name } = parseEntityRef(record.entityRef);
      const apiVersion = 'backstage.io/v1alpha1';
      const groups = this.#memberOf.get(record.entityRef) ?? [];
      const relations = groups.map(targetRef => ({
        type: 'memberOf',
        targetRef,
      }));
      return { apiVersion, kind, metadata: { namespace, name }, relations };
    });
    return startTestBackend({
      features: [this.#plugin(entities), this.auditor.factory],
    });
  }

  #active() {
    return new DatabaseObjectiveStore(this.#knex).listActive();
  }

  /** As the real catalog: a conditional caller is shown what may be read. */
  #catalog(all: readonly Entity[]) {
    const { readable } = this.policy;
    const isReadable = ({ kind, metadata: { namespace, name } }: Entity) =>
      !readable || readable.includes(`${kind}:${namespace}/${name}`);
    return catalogServiceMock({ entities: all.filter(isReadable) });
  }

  #plugin(entities: readonly Entity[]) {
    const knex = this.#knex;
    const database = new DatabaseEntityStore(knex);
    return createBackendPlugin({
      pluginId: 'slo',
      register: env => {
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
            logger: coreServices.logger,
          },
          init: async ({ httpAuth, httpRouter, logger }) => {
            const catalog = this.#catalog(entities);
            const permissions = permissionsOf(() => this.policy);
            const slos = new SloService({
              statuses: new DatabaseStatusStore(knex),
              objectives: new DatabaseObjectiveStore(knex),
              entities: database,
              ledger: new DatabaseLedgerStore({ database: knex }),
              sources: [],
              clock: { now: async () => this.now },
              policy: DEFAULT_BUDGET_POLICY,
              ingestion: {
                refresh: async entityRef => {
                  this.refreshed.push(entityRef);
                },
                status: async () => ({ status: 'ok', lastRunAt: null }),
              },
              policies: async () => [],
              starterFor: ({ title }) => ({
                annotation: 'nines.dev/slo-location: dir:./slo',
                path: 'slo/slo.yaml',
                file: `# ${title}`,
              }),
            });
            const access = new CatalogEntityAccess({
              permissions,
              catalog,
              entities: database,
              logger,
            });
            httpRouter.use(
              await createRouter({
                httpAuth,
                auditor: this.auditor,
                slos: new AuthorizedSloService({ slos, permissions, access }),
              }),
            );
          },
        });
      },
    });
  }
}

function locationOf(files: LocationContent['files']): StoredLocation {
  return { location: 'dir:.', status: 'ok', content: { files, skipped: [] } };
}
