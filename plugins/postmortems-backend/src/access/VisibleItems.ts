import { Knex } from 'knex';
import { ItemFacts } from './readFacts';
import { RecordKind } from './RecordFacts';
import {
  Decision,
  VisibleRecords,
  decides,
  whereDecision,
} from './VisibleRecords';

/**
 * Which action items a caller sees: what the policy allows of them, of records that they see. A rule on entities, participants,
 * severity or visibility asks the record; one on owner or status asks the item.
 */
export class VisibleItems {
  readonly incidents: VisibleRecords;
  readonly postmortems: VisibleRecords;
  readonly #db: Knex;
  readonly #decision: Decision;

  constructor(options: {
    readonly database: Knex;
    readonly decision: Decision;
    readonly incidents: VisibleRecords;
    readonly postmortems: VisibleRecords;
  }) {
    this.#db = options.database;
    this.#decision = options.decision;
    this.incidents = options.incidents;
    this.postmortems = options.postmortems;
  }

  /** Adds the conditions to a statement that names the table `action_items`, or gives it this name. */
  apply(query: Knex.QueryBuilder, { table }: { readonly table: string }): void {
    const ofParent = (column: string) =>
      `COALESCE((SELECT p.${column} FROM postmortems p WHERE p.id = ${table}.postmortem_id), (SELECT i.${column} FROM incidents i WHERE i.id = ${table}.incident_id))`;
    whereDecision(query, this.#decision, {
      id: `COALESCE(${table}.postmortem_id, ${table}.incident_id)`,
      ownerRef: `${table}.owner_ref`,
      status: `${table}.status`,
      severity: ofParent('severity'),
      visibility: ofParent('visibility'),
    });
    // `IS TRUE` has PostgreSQL hash the records once: as a join it looks up the items of each record, many thousands of times
    query.whereRaw(`(${table}.record_id IN ?) IS TRUE`, [
      this.#visible('postmortems').unionAll(this.#visible('incidents')),
    ]);
  }

  /** What {@link VisibleItems.apply} asks, of one item in hand. */
  includes({ item, kind, parent }: ItemFacts): boolean {
    return decides(this.#decision, item) && this.of(kind).includes(parent);
  }

  of(kind: RecordKind): VisibleRecords {
    return kind === 'incident' ? this.incidents : this.postmortems;
  }

  #visible(table: 'incidents' | 'postmortems'): Knex.QueryBuilder {
    const query = this.#db(table).select(`${table}.id`);
    this[table].apply(query, { table });
    return query;
  }
}
