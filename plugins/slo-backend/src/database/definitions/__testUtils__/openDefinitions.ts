import {
  Instant,
  MINUTE_MS,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { migrationsDirectory } from '../../openDatabase';
import { DatabaseDefinitionStore } from '../DatabaseDefinitionStore';
import { DatabaseEntityStore } from '../DatabaseEntityStore';
import { DatabaseObjectiveStore } from '../DatabaseObjectiveStore';
import { CatalogEntry } from '../DefinitionStore';

export const checkout = 'component:default/checkout';
export const at = (minute: number) => (minute * MINUTE_MS) as Instant;

export const entry = (
  entityRef: string,
  ancestors: string[] = [],
): CatalogEntry => ({
  record: { entityRef, kind: 'component', title: entityRef, owner: 'group:a' },
  ancestors,
});

/** Stores on an empty database that knows one entity. */
export async function openDefinitions(db: Knex) {
  await db.migrate.latest({ directory: migrationsDirectory });
  const definitions = new DatabaseDefinitionStore(db);
  const objectives = new DatabaseObjectiveStore(db);
  const entities = new DatabaseEntityStore(db);
  await definitions.replaceEntities([entry(checkout)], at(0));

  /** Saves definitions at a minute, as ingestion does. */
  async function save(minute: number, ...slos: SloDefinition[]) {
    const stored = await definitions.readDefinitions(checkout);
    return await definitions.saveDefinitions(
      {
        entityRef: checkout,
        revision: stored?.revision ?? 0,
        inputHash: 'hash',
        locations: [],
        lastGood: [],
        invalid: [],
        problems: [],
        slos,
      },
      at(minute),
    );
  }
  const ledgerIds = async () =>
    (await objectives.listActive()).map(({ ledgerId }) => ledgerId);
  return { db, definitions, objectives, entities, save, ledgerIds };
}
