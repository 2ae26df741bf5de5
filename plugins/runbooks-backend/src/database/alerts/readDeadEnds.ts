import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  ListDeadEndsQuery,
  ListDeadEndsResponse,
  explainOutcome,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { searchWords } from '../runbooks/searchWords';
import { AlertRow } from '../rows';
import { hiddenDocs, ofFleet } from './hiddenDocs';

type DeadEnd = ListDeadEndsResponse['items'][number];
type DeadEndRow = AlertRow & { hidden: number };

const DEAD = ['noRunbook', 'deadPage', 'deadAnchor'];

/** Alerts whose runbook does not resolve, as far as the caller may read their entities and the runbooks. */
export async function readDeadEnds(
  db: Knex,
  query: ListDeadEndsQuery,
  readable: ReadableEntities,
): Promise<Pick<ListDeadEndsResponse, 'items' | 'totalItems' | 'alerts'>> {
  const visible = () => {
    const alerts = db('alerts as a')
      .leftJoin('catalog_entities as e', 'e.entity_ref', 'a.entity_ref')
      .whereNot('a.outcome', 'pending');
    return ofFleet(
      onlyReadable(db, alerts, { column: 'a.entity_ref', readable }),
      query,
    );
  };
  const dead = () => {
    const rows = visible().where(where => {
      where.whereIn('a.outcome', DEAD);
      where.orWhereRaw('? = 1', [hiddenDocs(db, 'a', readable)]);
    });
    for (const word of searchWords(query.search)) {
      rows.whereRaw("a.sort_name LIKE ? ESCAPE '!'", [
        `%${word.replace(/[!%_]/g, '!$&')}%`,
      ]);
    }
    return rows;
  };
  const rows: DeadEndRow[] = await dead()
    .orderBy(['a.rank', 'a.sort_name', 'a.entity_ref', 'a.key'])
    .offset(query.offset)
    .limit(query.limit)
    .select('a.*', db.raw('? as hidden', [hiddenDocs(db, 'a', readable)]));
  return {
    items: rows.map(toDeadEnd),
    totalItems: await countOf(dead()),
    alerts: await countOf(visible()),
  };
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const row = await query.count({ count: '*' }).first();
  return Number(row?.count ?? 0);
}

function toDeadEnd(row: DeadEndRow): DeadEnd {
  const given = row.given ?? undefined;
  return {
    entityRef: row.entity_ref,
    alert: row.name,
    origin: row.origin,
    severity: row.severity,
    ...(row.slo !== null && { slo: row.slo }),
    ...(given && { given }),
    ...reasonOf(row),
  };
}

function reasonOf(row: DeadEndRow): Pick<DeadEnd, 'reason' | 'message'> {
  const { outcome, hidden, name, given, message } = row;
  if (!hidden && (outcome === 'deadPage' || outcome === 'deadAnchor')) {
    return { reason: outcome, message };
  }
  const reason = given ? 'deadPage' : 'noRunbook';
  return {
    reason,
    message: explainOutcome(
      name,
      given ? { kind: 'deadPage', given } : { kind: 'noRunbook' },
    ),
  };
}
