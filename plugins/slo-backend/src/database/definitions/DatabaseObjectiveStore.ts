import { Knex } from 'knex';
import { Instant, SloRef, Slot } from '@nines/backstage-plugin-slo-common';
import { addGroups } from './addGroups';
import { readInvalidSlos } from './invalidSlos';
import { objectiveKeyOf } from './objectiveKey';
import {
  ActiveObjective,
  InvalidSlo,
  ObjectiveEpoch,
  ObjectiveGroup,
  ObjectiveStore,
} from './ObjectiveStore';
import { readActiveObjectives } from './readActiveObjectives';
import { ObjectiveRow, RevisionRow } from './rows';

/** {@link ObjectiveStore} in SQLite or PostgreSQL. */
export class DatabaseObjectiveStore implements ObjectiveStore {
  readonly #db: Knex;
  #cached?: {
    readonly revision: number;
    readonly objectives: readonly ActiveObjective[];
  };

  constructor(db: Knex) {
    this.#db = db;
  }

  async listActive(): Promise<readonly ActiveObjective[]> {
    // Read first: objectives that change meanwhile are newer than their revision, and are read once more.
    const row = await this.#db<RevisionRow>('definition_revision').first();
    const revision = row?.revision ?? 0;
    if (this.#cached?.revision !== revision) {
      const objectives = await readActiveObjectives(this.#db);
      this.#cached = { revision, objectives };
    }
    return this.#cached.objectives;
  }

  listInvalid(entityRef?: string): Promise<InvalidSlo[]> {
    return readInvalidSlos(this.#db, entityRef);
  }

  async listEpochs(sloRef: SloRef): Promise<ObjectiveEpoch[]> {
    const rows: ObjectiveRow[] = await this.#db('objectives')
      .join('slos', 'slos.id', 'objectives.slo_id')
      .where({ slo_ref: sloRef, series: 'events' })
      .orderBy('objectives.id')
      .select('objectives.*');
    return rows.map(row => ({
      ledgerId: row.id,
      objectiveKey: objectiveKeyOf(row.objective_id, row.group_key),
      startedAt: row.started_slot as Slot,
      ...(row.ended_slot !== null && { endedAt: row.ended_slot as Slot }),
      reason: row.reason,
    }));
  }

  async ensureGroups(
    parentLedgerId: number,
    groups: readonly ObjectiveGroup[],
    now: Instant,
  ) {
    return await this.#db.transaction(tx =>
      addGroups(tx, parentLedgerId, groups, now),
    );
  }
}
