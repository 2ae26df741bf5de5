import { InputError } from '@backstage/errors';
import { ListActionItemsQuery } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordPrincipal } from '../access';

type Flag = NonNullable<ListActionItemsQuery['flag']>[number];

const OPEN = `a.status IN ('open', 'in_progress')`;

/** Conditions of ours, of `action_items as a`. */
const FLAGS: Readonly<Record<Flag, string>> = {
  moved: 'a.moves >= 2',
  unowned: `a.owner_ref IS NULL AND ${OPEN}`,
  ownerGone: `a.owner_gone AND ${OPEN}`,
  conflict: 'a.has_conflict',
  undated: `a.due_date IS NULL AND ${OPEN}`,
};

/** Narrows a statement on `action_items as a` to what was asked for, but for `status` and `overdue`. */
export function applyItemFilters(
  db: Knex,
  rows: Knex.QueryBuilder,
  options: {
    readonly query: ListActionItemsQuery;
    readonly principal: RecordPrincipal;
  },
): Knex.QueryBuilder {
  const { query, principal } = options;
  for (const word of words(query.search)) {
    rows.whereRaw(`a.search_text LIKE ? ESCAPE '!'`, [
      `%${word.replace(/[!%_]/g, '!$&')}%`,
    ]);
  }
  if (query.subject)
    rows.whereIn('a.owner_ref', refsOf(query.subject, principal));
  if (query.owner) rows.whereIn('a.owner_ref', lower(query.owner));
  if (query.priority) rows.whereIn('a.priority', query.priority);
  if (query.type) rows.whereIn('a.type', query.type);
  if (query.postmortem) rows.where('a.postmortem_id', query.postmortem);
  if (query.incident) rows.where('a.incident_id', query.incident);
  if (query.entity) {
    rows.whereIn(
      'a.record_id',
      db('record_entities')
        .whereIn('entity_ref', lower(query.entity))
        .select('record_id'),
    );
  }
  if (query.system) {
    rows.whereIn('a.record_id', inSystems(db, lower(query.system)));
  }
  const { flag: flags } = query;
  if (flags) {
    rows.where(where => {
      for (const flag of flags) where.orWhereRaw(`(${FLAGS[flag]})`);
    });
  }
  return rows;
}

/** Records about the systems, or about what is in them. */
function inSystems(db: Knex, systems: string[]): Knex.QueryBuilder {
  return db('record_entities as e')
    .leftJoin('catalog_entities as c', 'c.entity_ref', 'e.entity_ref')
    .where(where => {
      where.whereIn('c.system', systems).orWhereIn('e.entity_ref', systems);
    })
    .select('e.record_id');
}

function refsOf(
  subject: 'mine' | 'team',
  principal: RecordPrincipal,
): readonly string[] {
  if (principal.kind === 'service') {
    throw new InputError(
      `'subject' is '${subject}', which says something of people alone; name an owner instead`,
    );
  }
  return subject === 'mine'
    ? [principal.userRef.toLocaleLowerCase('en-US')]
    : principal.ownershipRefs;
}

function words(search: string | undefined): string[] {
  return (search ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(word => word !== '');
}

function lower(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}
