import {
  PermissionCriteria,
  PermissionCondition,
} from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { RecordFacts } from './RecordFacts';

/** What one permission rule asks of a record: that one of the values is there. */
export type RecordQuery = {
  readonly field:
    | 'entity'
    | 'owner'
    | 'severity'
    | 'status'
    | 'visibility'
    | 'participant';
  readonly values: readonly (string | number)[];
};

export type RecordCriteria = PermissionCriteria<RecordQuery>;
export type RecordConditions = PermissionCriteria<PermissionCondition>;

/** Where the fields of a record stand in a statement: SQL of ours, never of a caller. */
export type RecordColumns = {
  readonly id: string;
  readonly ownerRef: string;
  readonly severity: string;
  readonly status: string;
  readonly visibility: string;
};

/** Of a table, or the name that a statement gives it. */
export function columnsOf(table: string): RecordColumns {
  return {
    id: `${table}.id`,
    ownerRef: `${table}.owner_ref`,
    severity: `${table}.severity`,
    status: `${table}.status`,
    visibility: `${table}.visibility`,
  };
}

/** Narrows a statement to what the criteria hold for. */
export function whereCriteria(
  where: Knex.QueryBuilder,
  criteria: RecordCriteria,
  columns: RecordColumns,
): void {
  if (isAndCriteria(criteria)) {
    for (const each of criteria.allOf) {
      where.where(part => whereCriteria(part, each, columns));
    }
  } else if (isOrCriteria(criteria)) {
    where.where(any => {
      for (const each of criteria.anyOf) {
        any.orWhere(part => whereCriteria(part, each, columns));
      }
    });
  } else if (isNotCriteria(criteria)) {
    where.whereNot(part => whereCriteria(part, criteria.not, columns));
  } else {
    whereQuery(where, criteria, columns);
  }
}

function whereQuery(
  where: Knex.QueryBuilder,
  { field, values }: RecordQuery,
  columns: RecordColumns,
): void {
  const marks = values.map(() => '?').join(', ');
  // No value at all is never there; an owner that is null is nobody, also below a `not`
  const one = (column: string) =>
    values.length === 0
      ? where.whereRaw('1 = 0')
      : where.whereRaw(`${column} IN (${marks})`, [...values]);
  switch (field) {
    case 'entity':
      where.whereExists(
        linked('record_entities', columns, values, 'entity_ref'),
      );
      break;
    case 'participant':
      where.whereExists(
        linked('record_viewers', columns, values, 'viewer_ref'),
      );
      break;
    case 'owner':
      one(`COALESCE(${columns.ownerRef}, '')`);
      break;
    default:
      one(columns[field]);
  }
}

/** A row of a link table that names one of the values. */
export function linked(
  table: 'record_entities' | 'record_viewers',
  { id }: Pick<RecordColumns, 'id'>,
  values: readonly (string | number)[],
  column: string,
): Knex.QueryCallback {
  return function links(this: Knex.QueryBuilder) {
    this.from(table)
      .select('record_id')
      .whereRaw(`${table}.record_id = ${id}`)
      .whereIn(`${table}.${column}`, [...values]);
  };
}

/** What {@link whereCriteria} asks, of one record in hand. */
export function holds(criteria: RecordCriteria, record: RecordFacts): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(each => holds(each, record));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(each => holds(each, record));
  }
  if (isNotCriteria(criteria)) return !holds(criteria.not, record);
  return matches(criteria, record);
}

/** Whether one rule holds for a record. */
export function matches(
  { field, values }: RecordQuery,
  record: RecordFacts,
): boolean {
  switch (field) {
    case 'entity':
      return record.entityRefs.some(ref => values.includes(ref));
    case 'participant':
      return record.viewerRefs.some(ref => values.includes(ref));
    case 'owner':
      return record.ownerRef !== null && values.includes(record.ownerRef);
    default:
      return values.includes(record[field]);
  }
}
