import { onlyReadable } from '@nines/backstage-plugin-nines-node';
import {
  ListRunbooksQuery,
  RUNBOOK_FLAGS,
  RunbookFlag,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { flagCondition, flagRank } from './flags';
import {
  JOIN_COLUMNS,
  RunbookJoinRow,
  runbooksWithSites,
} from './RunbookJoinRow';
import { RunbookPage, RunbookRead } from './RunbookStore';
import { searchWords } from './searchWords';

/** A page of runbooks: what may be read is narrowed down first, then filtered, counted and cut. */
export async function listRunbooks(
  db: Knex,
  query: ListRunbooksQuery,
  { readable, today }: RunbookRead,
): Promise<RunbookPage> {
  const visible = () =>
    onlyReadable(db, runbooksWithSites(db), {
      column: 'r.docs_ref',
      readable,
    });
  const matching = () => applyFilters(db, visible(), query);
  const counts = await countFlags(db, matching(), today);
  const flagged = withFlags(db, matching(), { flags: query.flag, today });
  const rows: RunbookJoinRow[] = await withFlags(db, matching(), {
    flags: query.flag,
    today,
  })
    .orderByRaw('?', [flagRank(db, today)])
    .orderBy(['r.sort_title', 'r.ref'])
    .offset(query.offset)
    .limit(query.limit)
    .select(JOIN_COLUMNS);
  const total = await flagged.count({ count: '*' }).first();
  return {
    rows,
    totalItems: Number(total?.count ?? 0),
    counts,
    filters: await listFilters(db, visible),
  };
}

function applyFilters(
  db: Knex,
  query: Knex.QueryBuilder,
  { search, owner, system, entity }: ListRunbooksQuery,
): Knex.QueryBuilder {
  const words = searchWords(search);
  if (words.length > 0) {
    query.join('runbook_texts as t', 't.ref', 'r.ref');
    for (const word of words) {
      query.whereRaw("t.search_text LIKE ? ESCAPE '!'", [
        `%${word.replace(/[!%_]/g, '!$&')}%`,
      ]);
    }
  }
  if (owner) {
    // a page that names no owner is its docs entity's
    const places = owner.map(() => '?').join(', ');
    query.whereRaw(`coalesce(r.owner, e.owner) in (${places})`, lower(owner));
  }
  if (entity) {
    query.where(where => {
      where.whereIn('r.docs_ref', lower(entity));
      where.orWhereIn(
        'r.ref',
        refsFor(db).whereIn('x.entity_ref', lower(entity)),
      );
    });
  }
  if (system) {
    query.whereIn(
      'r.ref',
      refsFor(db)
        .leftJoin('catalog_entities as y', 'y.entity_ref', 'x.entity_ref')
        .where(where => {
          where.whereIn('y.system', lower(system));
          where.orWhereIn('x.entity_ref', lower(system));
        }),
    );
  }
  return query;
}

function refsFor(db: Knex): Knex.QueryBuilder {
  return db('runbook_entities as x').select('x.runbook_ref');
}

function withFlags(
  db: Knex,
  query: Knex.QueryBuilder,
  options: { flags: readonly RunbookFlag[] | undefined; today: string },
): Knex.QueryBuilder {
  const { flags, today } = options;
  if (!flags) return query;
  return query.where(where => {
    for (const flag of flags) {
      where.orWhereRaw('?', [flagCondition(db, flag, today)]);
    }
  });
}

async function countFlags(
  db: Knex,
  query: Knex.QueryBuilder,
  today: string,
): Promise<Record<RunbookFlag, number>> {
  const columns = RUNBOOK_FLAGS.map(flag =>
    db.raw('sum(case when ? then 1 else 0 end) as ??', [
      flagCondition(db, flag, today),
      flag,
    ]),
  );
  const [row] = await query.select(columns);
  const entries = RUNBOOK_FLAGS.map(flag => [flag, Number(row?.[flag] ?? 0)]);
  return Object.fromEntries(entries);
}

async function listFilters(db: Knex, visible: () => Knex.QueryBuilder) {
  const owners: { owner: string | null }[] = await visible()
    .distinct(db.raw('coalesce(r.owner, e.owner) as owner'))
    .orderBy('owner')
    .limit(500);
  const systems: { system: string | null }[] = await visible()
    .join('runbook_entities as x', 'x.runbook_ref', 'r.ref')
    .join('catalog_entities as y', 'y.entity_ref', 'x.entity_ref')
    .distinct(
      db.raw(
        "case when y.kind = 'system' then y.entity_ref else y.system end as system",
      ),
    )
    .orderBy('system')
    .limit(500);
  return {
    owners: owners.flatMap(row => row.owner ?? []),
    systems: systems.flatMap(row => row.system ?? []),
  };
}

function lower(values: readonly string[]): string[] {
  return values.map(value => value.toLowerCase());
}
