import { Knex } from 'knex';
import {
  MessageEvent,
  Recheck,
  recheckMessage,
} from '@nines/backstage-plugin-slo-common';
import { readGroupStatuses } from './groupStatuses';
import { OutboxRow } from './rows';

type Neighbour = Pick<
  OutboxRow,
  'group_id' | 'sequence' | 'event' | 'state' | 'attempts' | 'refusals'
>;

/** Looks at the next message of some groups, all of one destination, before they are sent. */
export async function recheckHeads(
  tx: Knex.Transaction,
  heads: readonly OutboxRow[],
): Promise<Map<OutboxRow, Recheck>> {
  const groupIds = heads.map(({ group_id }) => group_id);
  const statuses = await readGroupStatuses(tx, groupIds);
  const neighbours = await readNeighbours(tx, heads);
  return new Map(
    heads.map(head => {
      const others = neighbours.get(head.group_id) ?? [];
      const later = others.filter(({ sequence }) => sequence > head.sequence);
      const earlier = others.filter(({ sequence }) => sequence < head.sequence);
      const next = later.find(({ state }) => state === 'pending');
      const verdict = recheckMessage({
        event: head.event as MessageEvent,
        group: statuses.get(head.group_id) ?? 'unknown',
        isReceiverTold: earlier.some(isMaybeThere),
        isMaybeThere: isMaybeThere(head),
        isOvertaken: later.some(({ state }) => state === 'delivered'),
        isOutdated: next?.event === 'updated' && head.attempts === 0,
      });
      return [head, verdict];
    }),
  );
}

/** Every attempt whose end is not known to be a refusal may have reached the receiver. */
function isMaybeThere({ attempts, refusals }: Neighbour): boolean {
  return attempts > refusals;
}

/** All messages of the groups to the destination, in order. */
async function readNeighbours(
  tx: Knex.Transaction,
  heads: readonly OutboxRow[],
): Promise<Map<string, Neighbour[]>> {
  const rows: Neighbour[] = await tx<OutboxRow>('outbox')
    .whereIn(
      'group_id',
      heads.map(({ group_id }) => group_id),
    )
    .where('destination', heads[0].destination)
    .orderBy('sequence')
    .select('group_id', 'sequence', 'event', 'state', 'attempts', 'refusals');
  const byGroup = new Map<string, Neighbour[]>();
  for (const row of rows) {
    byGroup.set(row.group_id, [...(byGroup.get(row.group_id) ?? []), row]);
  }
  return byGroup;
}
