import {
  IncidentStatus,
  ListIncidentsQuery,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { VisibleRecords } from '../access/VisibleRecords';
import { IncidentState } from './IncidentState';
import { IncidentRow } from './incidentRows';
import { withParts } from './readIncidents';

export type IncidentPage = {
  readonly items: readonly IncidentState[];
  readonly totalItems: number;
  readonly counts: Partial<Record<IncidentStatus, number>>;
};

const UNDER_WAY = `CASE WHEN incidents.status IN ('triage', 'active', 'mitigated') THEN 0 ELSE 1 END`;

/** A page of incidents: what may be seen is narrowed down first, then filtered, counted and cut. */
export async function listIncidents(
  db: Knex,
  query: ListIncidentsQuery,
  visible: VisibleRecords,
): Promise<IncidentPage> {
  const matching = () => {
    const rows = db('incidents');
    visible.apply(rows, { table: 'incidents' });
    return applyFilters(db, rows, query);
  };
  const counted: { status: IncidentStatus; total: number | string }[] =
    await matching()
      .groupBy('incidents.status')
      .select('incidents.status')
      .count({ total: '*' });
  const counts = Object.fromEntries(
    counted.map(({ status, total }) => [status, Number(total)]),
  );
  const { status: statuses } = query;
  const wanted = matching();
  if (statuses) wanted.whereIn('incidents.status', statuses);
  const rows: IncidentRow[] = await sort(wanted, query)
    .offset(query.offset)
    .limit(query.limit)
    .select('incidents.*');
  return {
    items: await withParts(db, rows),
    totalItems: counted
      .filter(({ status }) => !statuses || statuses.includes(status))
      .reduce((sum, { total }) => sum + Number(total), 0),
    counts,
  };
}

function applyFilters(
  db: Knex,
  query: Knex.QueryBuilder,
  asked: ListIncidentsQuery,
): Knex.QueryBuilder {
  const words = (asked.search ?? '').toLocaleLowerCase('en-US').split(/\s+/);
  for (const word of words.filter(each => each !== '')) {
    query.whereRaw(`incidents.search_text LIKE ? ESCAPE '!'`, [
      `%${word.replace(/[!%_]/g, '!$&')}%`,
    ]);
  }
  if (asked.severity) {
    query.whereIn(
      'incidents.severity',
      asked.severity.map(Number).filter(Number.isInteger),
    );
  }
  if (asked.occurrence !== undefined) {
    query.whereIn(
      'incidents.id',
      db('incident_alerts')
        .where({ occurrence: asked.occurrence })
        .select('incident_id'),
    );
  }
  if (asked.entity) {
    query.whereIn(
      'incidents.id',
      db('record_entities')
        .whereIn('entity_ref', lower(asked.entity))
        .select('record_id'),
    );
  }
  if (asked.owner) {
    const owners = lower(asked.owner);
    query.where(where => {
      where
        .whereIn('incidents.owner_ref', owners)
        .orWhereIn('incidents.id', inCatalog(db).whereIn('c.owner', owners));
    });
  }
  if (asked.system) {
    const systems = lower(asked.system);
    query.where(where => {
      where
        .whereIn('incidents.id', inCatalog(db).whereIn('c.system', systems))
        .orWhereIn(
          'incidents.id',
          db('record_entities')
            .whereIn('entity_ref', systems)
            .select('record_id'),
        );
    });
  }
  return query;
}

function inCatalog(db: Knex): Knex.QueryBuilder {
  return db('record_entities as e')
    .join('catalog_entities as c', 'c.entity_ref', 'e.entity_ref')
    .select('e.record_id');
}

function sort(
  query: Knex.QueryBuilder,
  { sort: by, order }: ListIncidentsQuery,
): Knex.QueryBuilder {
  switch (by) {
    case 'created':
      return query.orderBy([
        { column: 'incidents.created_at', order: order ?? 'desc' },
        { column: 'incidents.id' },
      ]);
    case 'severity':
      return query.orderBy([
        { column: 'incidents.severity', order: order ?? 'asc' },
        { column: 'incidents.created_at', order: 'desc' },
        { column: 'incidents.id' },
      ]);
    case 'title':
      return query.orderByRaw(
        `LOWER(incidents.title) ${
          order === 'desc' ? 'DESC' : 'ASC'
        }, incidents.id`,
      );
    default:
      return order === 'desc'
        ? query.orderByRaw(
            `${UNDER_WAY} DESC, incidents.severity DESC, incidents.created_at, incidents.id`,
          )
        : query.orderByRaw(
            `${UNDER_WAY}, incidents.severity, incidents.created_at DESC, incidents.id`,
          );
  }
}

function lower(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}
