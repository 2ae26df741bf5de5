import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { RecordFacts } from './RecordFacts';
import {
  RecordColumns,
  RecordCriteria,
  columnsOf,
  holds,
  whereCriteria,
} from './recordQuery';

/** Who asks. A service has no part in anything: what is restricted is not there for it. */
export type RecordPrincipal =
  | {
      readonly kind: 'user';
      readonly userRef: string;
      /** The user and the groups that they belong to, in lower case. */
      readonly ownershipRefs: readonly string[];
    }
  | { readonly kind: 'service' };

/** What a policy says of one permission. */
export type Decision =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly criteria: RecordCriteria };

/**
 * Which records a caller sees: what the policy allows, of which one entity may be read, and which is not restricted to others. The same
 * in a statement, before paging and counting, and for one record in hand.
 */
export class VisibleRecords {
  readonly principal: RecordPrincipal;
  readonly readable: ReadableEntities;
  readonly #db: Knex;
  readonly #decision: Decision;
  #refs: ReadonlySet<string> | undefined;

  constructor(options: {
    readonly database: Knex;
    readonly decision: Decision;
    readonly principal: RecordPrincipal;
    readonly readable: ReadableEntities;
  }) {
    this.#db = options.database;
    this.#decision = options.decision;
    this.principal = options.principal;
    this.readable = options.readable;
  }

  /** Adds the conditions to a statement that names the table of records, or gives it this name. */
  apply(query: Knex.QueryBuilder, columns: { readonly table: string }): void {
    this.applyTo(query, columnsOf(columns.table));
  }

  applyTo(query: Knex.QueryBuilder, columns: RecordColumns): void {
    whereDecision(query, this.#decision, columns);
    this.#whereReadable(query, columns);
    query.where(where => {
      where.whereRaw(`${columns.visibility} <> 'restricted'`);
      if (this.principal.kind === 'service') return;
      const ofTheirs = this.#db('record_viewers')
        .select('record_id')
        .whereIn('viewer_ref', [...this.principal.ownershipRefs]);
      where.orWhereRaw(`${columns.id} IN ?`, [ofTheirs]);
    });
  }

  /** What {@link VisibleRecords.apply} asks, of one record in hand. */
  includes(record: RecordFacts): boolean {
    const { entityRefs } = record;
    return (
      decides(this.#decision, record) &&
      (entityRefs.length === 0 || this.readableRefs(entityRefs).length > 0) &&
      (record.visibility !== 'restricted' || this.hasPartIn(record.viewerRefs))
    );
  }

  /** Whether the caller, or a group of theirs, is among these. */
  hasPartIn(refs: readonly string[]): boolean {
    const { principal } = this;
    if (principal.kind === 'service') return false;
    return refs.some(ref => principal.ownershipRefs.includes(ref));
  }

  /** Those of the refs that the caller may read: answers name no others. */
  readableRefs(entityRefs: readonly string[]): string[] {
    if (this.readable.kind === 'all') return [...entityRefs];
    this.#refs ??= new Set(JSON.parse(this.readable.refsJson));
    return entityRefs.filter(ref => this.#refs?.has(ref));
  }

  /** Asks no row by row question: which records have a readable entity is found once, however many rows there are. */
  #whereReadable(query: Knex.QueryBuilder, { id }: RecordColumns): void {
    const { readable } = this;
    if (readable.kind === 'all') return;
    const linkedRecords = () => this.#db('record_entities').select('record_id');
    const readableRecords = onlyReadable(this.#db, linkedRecords(), {
      ...{ column: 'record_entities.entity_ref', readable },
    });
    query.where(where => {
      where
        .whereRaw(`${id} NOT IN ?`, [linkedRecords()])
        .orWhereRaw(`${id} IN ?`, [readableRecords]);
    });
  }
}

/** Narrows a statement to what a policy allows. */
export function whereDecision(
  query: Knex.QueryBuilder,
  decision: Decision,
  columns: RecordColumns,
): void {
  if (decision.kind === 'none') query.whereRaw('1 = 0');
  if (decision.kind !== 'some') return;
  query.where(where => whereCriteria(where, decision.criteria, columns));
}

/** Whether a policy allows it for one record. */
export function decides(decision: Decision, record: RecordFacts): boolean {
  if (decision.kind === 'some') return holds(decision.criteria, record);
  return decision.kind === 'all';
}
