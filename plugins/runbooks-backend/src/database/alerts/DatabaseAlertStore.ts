import {
  ReadableEntities,
  inBatches,
} from '@nines/backstage-plugin-nines-node';
import {
  CoverageQuery,
  ListDeadEndsQuery,
} from '@nines/backstage-plugin-runbooks-common';
import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertRow } from '../rows';
import { AlertStore, JudgedPath, LinkedAlert } from './AlertStore';
import { readCoverage } from './readCoverage';
import { readDeadEnds } from './readDeadEnds';
import { readLinkInput } from './readLinkInput';
import { saveLinks } from './saveLinks';
import { toAlertRow } from './toAlertRow';

/** {@link AlertStore} in SQLite or PostgreSQL. */
export class DatabaseAlertStore implements AlertStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async replace(alerts: readonly WireAlertDefinition[]): Promise<void> {
    const rows = new Map(alerts.map(toAlertRow).map(row => [row.key, row]));
    await this.#db.transaction(async tx => {
      const stored = await tx<AlertRow>('alerts').select('key');
      const known = new Set(stored.map(({ key }) => key));
      const gone = [...known].filter(key => !rows.has(key));
      for (const batch of inBatches(gone)) {
        await tx('alerts').whereIn('key', batch).delete();
      }
      const fresh = [...rows.values()].filter(({ key }) => !known.has(key));
      for (const batch of inBatches(fresh)) {
        await tx('alerts').insert(batch).onConflict('key').ignore();
      }
    });
  }

  readLinkInput() {
    return readLinkInput(this.#db);
  }

  async saveLinks(links: {
    readonly alerts: readonly LinkedAlert[];
    readonly orphans: ReadonlySet<string>;
    readonly paths: readonly JudgedPath[];
  }): Promise<void> {
    await this.#db.transaction(tx => saveLinks(tx, links));
  }

  coverage(query: CoverageQuery, readable: ReadableEntities) {
    return readCoverage(this.#db, query, readable);
  }

  deadEnds(query: ListDeadEndsQuery, readable: ReadableEntities) {
    return readDeadEnds(this.#db, query, readable);
  }

  async count(): Promise<number> {
    const row = await this.#db('alerts').count({ count: '*' }).first();
    return Number(row?.count ?? 0);
  }
}
