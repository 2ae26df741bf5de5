import { Knex } from 'knex';
import {
  Instant,
  ListSlosQuery,
  ObjectiveStatus,
  SLO_STATE_KINDS,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { ENTITY_COLUMNS } from './entityColumns';
import { visibleObjectives } from './fleetFilters';
import { FacetsOfTick } from './FacetsOfTick';
import { orderFleet } from './fleetOrder';
import { listFacets } from './listFacets';
import { fromStatusRow } from './fromStatusRow';
import { countByState, readFleet } from './readFleet';
import { rollUpContained } from './rollUpContained';
import { saveStatusRows } from './saveStatusRows';
import {
  FleetPage,
  RollUp,
  RollUpScope,
  StatusRecord,
  StatusStore,
} from './StatusStore';
import { FleetJoinRow, StatusRow, toInstantColumn } from './tables';
import { toStateRow, toStatusRow } from './toStatusRow';

/** Objectives that one statement names. */
const CHUNK = 400;

type KnownRow = Pick<StatusRow, 'slo_ref' | 'objective_key' | 'fingerprint'>;

/** {@link StatusStore} in the plugin's database; the migrations have run. */
export class DatabaseStatusStore implements StatusStore {
  readonly #db: Knex;
  readonly #facets: FacetsOfTick;

  constructor(db: Knex) {
    this.#db = db;
    this.#facets = new FacetsOfTick(readable => listFacets(db, readable));
  }

  async saveAll(
    statuses: readonly ObjectiveStatus[],
    now: Instant,
  ): Promise<void> {
    const rows = new Map(
      statuses.map(toStatusRow).map(row => [keyOf(row), row]),
    );
    await this.#db.transaction(async tx => {
      const known = await tx<StatusRow>('objective_status').select(
        'slo_ref',
        'objective_key',
        'fingerprint',
      );
      const before = new Map(known.map(row => [keyOf(row), row.fingerprint]));
      const changed = [...rows]
        .filter(([key, row]) => before.get(key) !== row.fingerprint)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      await saveStatusRows(
        tx,
        changed.map(([, row]) => row),
      );
      const gone = known.filter(row => !rows.has(keyOf(row)));
      await forget(tx, gone, now);
      await tx('status_tick')
        .insert({ id: 1, computed_at: now })
        .onConflict('id')
        .merge()
        .where('status_tick.computed_at', '<', now);
    });
  }

  async listBegun(
    statuses: readonly ObjectiveStatus[],
  ): Promise<readonly ObjectiveStatus[]> {
    if (statuses.length === 0) return [];
    const refs = [...new Set(statuses.map(({ sloRef }) => sloRef))];
    const rows = await this.#db<StatusRow>('objective_status')
      .modify(query => {
        // Few are looked up; for many the table is read once
        if (refs.length <= CHUNK) query.whereIn('slo_ref', refs);
      })
      .select('slo_ref', 'objective_key', 'state', 'reason');
    const held = new Set(rows.map(stateKeyOf));
    return statuses.filter(each => !held.has(stateKeyOf(toStateRow(each))));
  }

  async listFleet(
    query: ListSlosQuery,
    readable: ReadableEntities,
  ): Promise<FleetPage> {
    const asOf = await this.lastTick();
    const [{ rows, counts }, facets] = await Promise.all([
      readFleet(this.#db, query, readable),
      this.#facets.get(readable, asOf),
    ]);
    const shown = query.state ?? SLO_STATE_KINDS;
    return {
      items: rows.map(row => fromStatusRow(row, asOf)),
      totalItems: [...new Set(shown)].reduce((sum, k) => sum + counts[k], 0),
      counts,
      facets,
      asOf: asOf === undefined ? null : new Date(asOf).toISOString(),
    };
  }

  async listEntity(entityRef: string): Promise<readonly StatusRecord[]> {
    const query = this.#joined(visibleObjectives(this.#db, { kind: 'all' }));
    query.where('s.entity_ref', entityRef);
    return this.#records(orderFleet(query, 'state', 'asc'));
  }

  async listSlo(sloRef: string): Promise<readonly StatusRecord[]> {
    const query = this.#joined(visibleObjectives(this.#db, { kind: 'all' }));
    query.where('s.slo_ref', sloRef).orderBy('s.objective_key');
    return this.#records(query);
  }

  async rollUp(
    scope: RollUpScope,
    readable: ReadableEntities,
  ): Promise<RollUp> {
    const contained = rollUpContained(this.#db, scope, readable);
    const worst = orderFleet(
      this.#joined(contained.objectives()),
      'state',
      'asc',
    );
    const [entities, entitiesWithSlos, counts, records] = await Promise.all([
      contained.countEntities(),
      contained.countEntitiesWithSlos(),
      countByState(contained.objectives()),
      this.#records(worst.limit(20)),
    ]);
    return { entities, entitiesWithSlos, counts, worst: records };
  }

  async lastTick(): Promise<Instant | undefined> {
    const row = await this.#db('status_tick').where({ id: 1 }).first();
    return toInstantColumn(row?.computed_at ?? null);
  }

  #joined(query: Knex.QueryBuilder): Knex.QueryBuilder {
    return query.select('s.*', ENTITY_COLUMNS);
  }

  async #records(query: Knex.QueryBuilder): Promise<readonly StatusRecord[]> {
    const [asOf, rows] = await Promise.all([this.lastTick(), query]);
    return rows.map((row: FleetJoinRow) => fromStatusRow(row, asOf));
  }
}

async function forget(
  tx: Knex.Transaction,
  gone: readonly KnownRow[],
  now: Instant,
): Promise<void> {
  for (let start = 0; start < gone.length; start += CHUNK) {
    const keys = gone
      .slice(start, start + CHUNK)
      .map(row => [row.slo_ref, row.objective_key]);
    await tx('objective_status')
      .whereIn(['slo_ref', 'objective_key'], keys)
      .where('computed_at', '<=', now)
      .delete();
  }
}

function keyOf(row: KnownRow): string {
  return `${row.slo_ref}\n${row.objective_key}`;
}

function stateKeyOf(
  row: Pick<StatusRow, 'slo_ref' | 'objective_key' | 'state' | 'reason'>,
): string {
  return `${row.slo_ref}\n${row.objective_key}\n${row.state}\n${row.reason}`;
}
