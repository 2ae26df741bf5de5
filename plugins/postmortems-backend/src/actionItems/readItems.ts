import { Knex } from 'knex';
import { isId } from '../access';
import { ActionItem } from './ActionItem';
import { ActionIssueRow, ActionItemRow, fromItemRow } from './actionItemRows';

/** An item by its id or ref. */
export async function readItem(
  db: Knex,
  idOrRef: string,
): Promise<ActionItem | undefined> {
  const where = isId(idOrRef)
    ? { id: idOrRef.toLocaleLowerCase('en-US') }
    : { ref: idOrRef.toLocaleUpperCase('en-US') };
  const row: ActionItemRow | undefined = await db('action_items')
    .where(where)
    .first();
  return row && (await withIssues(db, [row]))[0];
}

/** Rows with their issues, in their order. */
export async function withIssues(
  db: Knex,
  rows: readonly ActionItemRow[],
): Promise<ActionItem[]> {
  if (rows.length === 0) return [];
  const issues: ActionIssueRow[] = await db('action_issues')
    .whereIn(
      'item_id',
      rows.map(({ id }) => id),
    )
    .orderBy(['item_id', 'provider']);
  return rows.map(row =>
    fromItemRow(
      row,
      issues.filter(issue => issue.item_id === row.id),
    ),
  );
}
