import {
  EscalationPolicy,
  MaintenanceWindow,
  PolicyScope,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { SHARED_OWNER } from '../definitions/locationRows';
import { PagingOfOwner, PagingStore } from './PagingStore';
import { PagingRow, savePaging } from './savePaging';

/** {@link PagingStore} in SQLite or PostgreSQL. */
export class DatabasePagingStore implements PagingStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async read() {
    const rows = await this.#db<PagingRow>('paging_definition').orderBy([
      'owner_ref',
      'position',
      'name',
    ]);
    const policies: EscalationPolicy[] = [];
    const maintenances: MaintenanceWindow[] = [];
    for (const row of rows) {
      const { file, ...definition } = JSON.parse(row.definition_json);
      const scoped = { ...definition, scope: scopeOf(row.owner_ref, file) };
      if (row.kind === 'EscalationPolicy') policies.push(scoped);
      else maintenances.push(scoped);
    }
    return { policies, maintenances };
  }

  async saveShared(paging: PagingOfOwner): Promise<void> {
    await this.#db.transaction(tx => savePaging(tx, SHARED_OWNER, paging));
  }
}

function scopeOf(ownerRef: string, file: string): PolicyScope {
  return ownerRef === SHARED_OWNER
    ? { kind: 'shared', file }
    : { kind: 'entity', entityRef: ownerRef, file };
}
