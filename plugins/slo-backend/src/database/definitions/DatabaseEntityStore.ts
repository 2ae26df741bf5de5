import { Knex } from 'knex';
import {
  AlertingEntity,
  EntityRecord,
  EntityStore,
  LocatedProblem,
  LocationState,
} from './EntityStore';
import {
  SHARED_OWNER,
  STATE_COLUMNS,
  fromLocationRow,
  toLocationState,
} from './locationRows';
import { EntityRow, LocationRow, ParentRow, ProblemRow } from './rows';

/** {@link EntityStore} in SQLite or PostgreSQL. */
export class DatabaseEntityStore implements EntityStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getEntity(entityRef: string): Promise<EntityRecord | undefined> {
    const row = await this.#db<EntityRow>('catalog_entities')
      .where({ entity_ref: entityRef })
      .first();
    return row && toEntityRecord(row);
  }

  async listAlerting(): Promise<AlertingEntity[]> {
    const rows = await this.#db<EntityRow>('catalog_entities')
      .orderBy('entity_ref')
      .select('entity_ref', 'alert_annotations_json');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      alertAnnotations: JSON.parse(row.alert_annotations_json ?? '{}'),
    }));
  }

  async listProblems(entityRef: string): Promise<LocatedProblem[]> {
    const rows = await this.#db<ProblemRow>('definition_problems')
      .where({ entity_ref: entityRef })
      .orderBy('position')
      .select('problem_json');
    return rows.map(row => JSON.parse(row.problem_json));
  }

  async listLocations(entityRef: string): Promise<LocationState[]> {
    const rows = await this.#db<LocationRow>('definition_locations')
      .where({ owner_ref: entityRef })
      .orderBy('position')
      .select(...STATE_COLUMNS);
    return rows.map(toLocationState);
  }

  async findFile(
    file: string,
    entityRef: string | undefined,
  ): Promise<string | undefined> {
    const rows = await this.#db<LocationRow>('definition_locations')
      .where({ owner_ref: entityRef ?? SHARED_OWNER })
      .orderBy('position');
    const files = rows
      .map(fromLocationRow)
      .flatMap(({ content }) => content?.files ?? []);
    return files.find(each => each.file === file)?.text;
  }

  async listContained(ancestorRef: string): Promise<string[]> {
    const rows = await this.#db<ParentRow>('entity_parents')
      .where({ ancestor_ref: ancestorRef })
      .orderBy('entity_ref')
      .select('entity_ref');
    return rows.map(row => row.entity_ref);
  }
}

export function toEntityRecord(row: EntityRow): EntityRecord {
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title,
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.system !== null && { system: row.system }),
    ...(row.tier !== null && { tier: row.tier }),
    ...(row.alert_annotations_json !== null && {
      alertAnnotations: JSON.parse(row.alert_annotations_json),
    }),
  };
}
