import {
  ListPostmortemsQuery,
  PostmortemStatus,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { VisibleRecords } from '../access';

export type PostmortemPage = {
  readonly ids: readonly string[];
  readonly totalItems: number;
  readonly counts: Partial<Record<PostmortemStatus, number>>;
  readonly tags: readonly string[];
  readonly owners: readonly string[];
};

/** To choose from; more than these nobody scrolls through. */
const MOST_CHOICES = 100;

const SORTS: Readonly<
  Record<ListPostmortemsQuery['sort'], readonly [string, 'asc' | 'desc']>
> = {
  impactStart: ['postmortems.started_at', 'desc'],
  updated: ['postmortems.updated_at', 'desc'],
  severity: ['postmortems.severity', 'asc'],
  title: ['LOWER(postmortems.title)', 'asc'],
  due: ['postmortems.due_at', 'asc'],
  timeToResolve: ['postmortems.time_to_resolve', 'desc'],
};

/** A page of postmortems: what may be seen is narrowed down first, then filtered, counted and cut; whole rows are read last. */
export async function listPostmortems(
  db: Knex,
  query: ListPostmortemsQuery,
  options: { readonly visible: VisibleRecords; readonly now: number },
): Promise<PostmortemPage> {
  const { visible, now } = options;
  const matching = () => matchingPostmortems(db, query, { visible, now });
  const counted: { status: PostmortemStatus; total: number | string }[] =
    await matching()
      .groupBy('postmortems.status')
      .select('postmortems.status')
      .count({ total: '*' });
  const wanted = matching();
  const { status: statuses } = query;
  if (statuses) wanted.whereIn('postmortems.status', statuses);
  const [column, usual] = SORTS[query.sort];
  const rows: { id: string }[] = await wanted
    .orderByRaw(
      `${column} ${
        query.order ?? usual
      } NULLS LAST, postmortems.started_at DESC, postmortems.id`,
    )
    .offset(query.offset)
    .limit(query.limit)
    .select('postmortems.id');
  const choices = () => {
    const all = db('postmortems');
    visible.apply(all, { table: 'postmortems' });
    return all;
  };
  const tags: { tag: string }[] = await db('postmortem_tags')
    .whereIn('postmortem_id', choices().select('postmortems.id'))
    .groupBy('tag')
    .orderByRaw('COUNT(*) DESC, tag')
    .limit(MOST_CHOICES)
    .select('tag');
  const owners: { owner_ref: string }[] = await choices()
    .whereNotNull('postmortems.owner_ref')
    .distinct('postmortems.owner_ref')
    .orderBy('postmortems.owner_ref')
    .limit(MOST_CHOICES);
  return {
    ids: rows.map(({ id }) => id),
    totalItems: counted
      .filter(({ status }) => !statuses || statuses.includes(status))
      .reduce((sum, { total }) => sum + Number(total), 0),
    counts: Object.fromEntries(
      counted.map(({ status, total }) => [status, Number(total)]),
    ),
    tags: tags.map(({ tag }) => tag),
    owners: owners.map(({ owner_ref }) => owner_ref),
  };
}

/** All that the query finds, whatever its status and page. */
export function matchingPostmortems(
  db: Knex,
  asked: Omit<ListPostmortemsQuery, 'status' | 'sort' | 'offset' | 'limit'>,
  { visible, now }: { readonly visible: VisibleRecords; readonly now: number },
): Knex.QueryBuilder {
  const rows = db('postmortems');
  visible.apply(rows, { table: 'postmortems' });
  const words = (asked.search ?? '').toLocaleLowerCase('en-US').split(/\s+/);
  for (const word of words.filter(each => each !== '')) {
    rows.whereRaw(`postmortems.search_text LIKE ? ESCAPE '!'`, [
      `%${word.replace(/[!%_]/g, '!$&')}%`,
    ]);
  }
  const { severity, visibility, tag, factor, runbook, from, to } = asked;
  if (severity) {
    const numbers = severity.map(Number).filter(Number.isInteger);
    rows.whereIn('postmortems.severity', numbers);
  }
  if (visibility) rows.whereIn('postmortems.visibility', visibility);
  const has = (table: string, column: string, values: readonly string[]) =>
    rows.whereIn(
      'postmortems.id',
      db(table)
        .whereIn(column, [...values])
        .select('postmortem_id'),
    );
  if (tag) has('postmortem_tags', 'tag', tag);
  if (factor) has('postmortem_factors', 'kind', factor);
  if (runbook) has('postmortem_runbooks', 'runbook_ref', [runbook]);
  if (from) rows.where('postmortems.started_at', '>=', Date.parse(from));
  if (to) rows.where('postmortems.started_at', '<', Date.parse(to));
  if (asked.overdue) {
    rows
      .whereIn('postmortems.status', ['draft', 'in_review', 'reviewed'])
      .where('postmortems.due_at', '<', now);
  }
  if (asked.openActions) {
    rows.whereIn(
      'postmortems.id',
      db('action_items')
        .whereNotNull('postmortem_id')
        .whereIn('status', ['open', 'in_progress'])
        .select('postmortem_id'),
    );
  }
  whereAbout(db, rows, asked);
  return rows;
}

/** By entity, by its owner, by its system: as the catalog says, or as the postmortem itself does. */
function whereAbout(
  db: Knex,
  rows: Knex.QueryBuilder,
  asked: Pick<ListPostmortemsQuery, 'entity' | 'owner' | 'system'>,
): void {
  const inCatalog = () =>
    db('record_entities as e')
      .join('catalog_entities as c', 'c.entity_ref', 'e.entity_ref')
      .select('e.record_id');
  const ofEntities = (refs: readonly string[]) =>
    db('record_entities')
      .whereIn('entity_ref', [...refs])
      .select('record_id');
  if (asked.entity)
    rows.whereIn('postmortems.id', ofEntities(lower(asked.entity)));
  if (asked.owner) {
    const owners = lower(asked.owner);
    rows.where(where => {
      where
        .whereIn('postmortems.owner_ref', owners)
        .orWhereIn('postmortems.id', inCatalog().whereIn('c.owner', owners));
    });
  }
  if (asked.system) {
    const systems = lower(asked.system);
    rows.where(where => {
      where
        .whereIn('postmortems.id', inCatalog().whereIn('c.system', systems))
        .orWhereIn('postmortems.id', ofEntities(systems));
    });
  }
}

function lower(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}
