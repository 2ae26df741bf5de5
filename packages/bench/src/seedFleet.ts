import {
  CatalogEntry,
  DatabaseDefinitionStore,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import {
  Instant,
  Millis,
  Ratio,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';

/** What the API is measured over. */
export type Fleet = {
  readonly entityRefs: readonly string[];
  /** Those that have SLOs. */
  readonly measuredRefs: readonly string[];
};

const SLOS_PER_ENTITY = 2;
const SYSTEMS = 400;
const OWNERS = 150;

/** Fills catalog and definitions: components of some systems and owners, the first of them with two SLOs each. */
export async function seedFleet(
  db: Knex,
  options: { entities: number; objectives: number; now: Instant },
): Promise<Fleet> {
  const { entities, objectives, now } = options;
  const store = new DatabaseDefinitionStore(db);
  const entries = Array.from({ length: entities }, (_, i) => toEntry(i));
  await store.replaceEntities(entries, now);
  const entityRefs = entries.map(({ record }) => record.entityRef);
  const measuredRefs = entityRefs.slice(0, objectives / SLOS_PER_ENTITY);
  for (const entityRef of measuredRefs) {
    await store.saveDefinitions(
      {
        entityRef,
        revision: 0,
        inputHash: '',
        locations: [],
        problems: [],
        lastGood: [],
        invalid: [],
        slos: [aDefinition('availability'), aDefinition('latency-p95')],
      },
      now,
    );
  }
  return { entityRefs, measuredRefs };
}

function toEntry(index: number): CatalogEntry {
  const owner = `group:default/team-${index % OWNERS}`;
  const system = `system:default/system-${index % SYSTEMS}`;
  return {
    record: {
      entityRef: `component:default/service-${index}`,
      kind: 'component',
      title: `Service ${index}`,
      owner,
      system,
      tier: String(1 + (index % 4)),
    },
    ancestors: [owner, system, `domain:default/domain-${index % 20}`],
  };
}

function aDefinition(name: string): SloDefinition {
  const metric = { type: 'push', spec: {} };
  return {
    name,
    displayName: `${name} of the service, as its users see it`,
    description: 'Requests that were answered as they should be.',
    service: 'service',
    labels: {},
    annotations: {},
    window: {
      kind: 'rolling',
      length: (30 * 86_400_000) as Millis,
      text: '30d',
    },
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [
      {
        id: '0',
        target: 0.995 as Ratio,
        weight: 1,
        indicator: {
          kind: 'ratio',
          counter: true,
          counts: 'good',
          part: metric,
          total: metric,
        },
      },
    ],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
  };
}
