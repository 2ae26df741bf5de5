import {
  Instant,
  MaintenanceOccurrence,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';

type Row = {
  maintenance_id: string;
  start_at: number | string;
  slo_ref: string;
  objective_key: string;
  end_at: number | string;
};

/** Names no objective: all of an occurrence are done. */
const ALL = { slo_ref: '', objective_key: '' };

export type ExcludedObjective = {
  readonly sloRef: string;
  readonly objectiveKey: string;
};

/** Remembers which maintenances were left out of which budgets, so that each is once. */
export class MaintenanceLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Undefined when the occurrence is done; else `<sloRef>\n<objectiveKey>` of those that are. */
  async readDone(
    occurrence: MaintenanceOccurrence,
  ): Promise<ReadonlySet<string> | undefined> {
    const rows = await this.#db<Row>('maintenance_exclusion')
      .where({ maintenance_id: occurrence.id, start_at: occurrence.start })
      .select('slo_ref', 'objective_key');
    if (rows.some(({ slo_ref }) => slo_ref === ALL.slo_ref)) return undefined;
    return new Set(rows.map(row => `${row.slo_ref}\n${row.objective_key}`));
  }

  /** Noting twice changes nothing; `all` ends the occurrence. */
  async note(
    { id, start, end }: MaintenanceOccurrence,
    done: ExcludedObjective | 'all',
  ): Promise<void> {
    const which =
      done === 'all'
        ? ALL
        : { slo_ref: done.sloRef, objective_key: done.objectiveKey };
    await this.#db<Row>('maintenance_exclusion')
      .insert({ maintenance_id: id, start_at: start, end_at: end, ...which })
      .onConflict(['maintenance_id', 'start_at', 'slo_ref', 'objective_key'])
      .ignore();
  }

  /** Forgets what ended before; the exclusions themselves stay. */
  async forget(before: Instant): Promise<void> {
    await this.#db<Row>('maintenance_exclusion')
      .where('end_at', '<', before)
      .delete();
  }
}
