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
    query.where(where => {
      where.whereExists(this.#parents('postmortems', `${table}.postmortem_id`));
      where.orWhere(other => {
        other.whereNull(`${table}.postmortem_id`);
        other.whereExists(this.#parents('incidents', `${table}.incident_id`));
      });
    });
  }

  /** What {@link VisibleItems.apply} asks, of one item in hand. */
  includes({ item, kind, parent }: ItemFacts): boolean {
    return decides(this.#decision, item) && this.of(kind).includes(parent);
  }

  of(kind: RecordKind): VisibleRecords {
    return kind === 'incident' ? this.incidents : this.postmortems;
  }

  #parents(table: 'incidents' | 'postmortems', column: string) {
    const query = this.#db(table)
      .select(`${table}.id`)
      .whereRaw(`${table}.id = ${column}`);
    this[table].apply(query, { table });
    return query;
  }
}
