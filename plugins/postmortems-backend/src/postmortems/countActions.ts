import { WirePostmortem } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';

export type ActionCounts = WirePostmortem['actionItems'];

export const NO_ACTIONS: ActionCounts = {
  total: 0,
  open: 0,
  overdue: 0,
  openPriority: 0,
};

type CountRow = Record<
  'postmortem_id' | 'total' | 'open' | 'overdue' | 'priority',
  string | number | null
>;

/** How many action items each postmortem has, in one statement. */
export async function countActions(
  db: Knex,
  ids: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, ActionCounts>> {
  if (ids.length === 0) return new Map();
  const isOpen = `status IN ('open', 'in_progress')`;
  const rows: CountRow[] = await db('action_items')
    .whereIn('postmortem_id', [...ids])
    .groupBy('postmortem_id')
    .select(
      'postmortem_id',
      db.raw('COUNT(*) AS total'),
      db.raw(`SUM(CASE WHEN ${isOpen} THEN 1 ELSE 0 END) AS open`),
      db.raw(
        `SUM(CASE WHEN ${isOpen} AND due_at < ? THEN 1 ELSE 0 END) AS overdue`,
        [now],
      ),
      db.raw(
        `SUM(CASE WHEN ${isOpen} AND priority IN ('P0', 'P1') THEN 1 ELSE 0 END) AS priority`,
      ),
    );
  return new Map(
    rows.map(row => [
      String(row.postmortem_id),
      {
        total: Number(row.total),
        open: Number(row.open),
        overdue: Number(row.overdue),
        openPriority: Number(row.priority),
      },
    ]),
  );
}
