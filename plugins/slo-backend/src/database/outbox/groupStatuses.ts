import { Knex } from 'knex';
import { GroupStatus } from '@nines/backstage-plugin-slo-common';

/** How groups stand: firing while one of their occurrences is. A group that is absent is no alert's. */
export async function readGroupStatuses(
  db: Knex,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, GroupStatus>> {
  const rows: { group_id: string; status: GroupStatus }[] = await db(
    'alert_occurrence',
  )
    .distinct('group_id', 'status')
    .whereIn('group_id', [...groupIds]);
  const statuses = new Map<string, GroupStatus>();
  for (const status of ['resolved', 'acknowledged', 'firing'] as const) {
    for (const row of rows) {
      if (row.status === status) statuses.set(row.group_id, status);
    }
  }
  return statuses;
}
