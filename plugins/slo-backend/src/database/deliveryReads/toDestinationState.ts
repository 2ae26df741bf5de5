import { Instant } from '@nines/backstage-plugin-slo-common';
import { DestinationRow } from '../outbox/rows';
import { DestinationState } from './DeliveryDesk';

/** How many messages of a destination are in one state, and since when. */
export type QueueRow = {
  readonly destination: string;
  readonly state: string;
  readonly count?: number | string;
  readonly oldest?: number | string;
};

/** A destination from its own row, if it was ever written to, and its queues. */
export function toDestinationState(
  ref: string,
  found: {
    readonly rows: readonly DestinationRow[];
    readonly queues: readonly QueueRow[];
  },
): DestinationState {
  const row = found.rows.find(each => each.ref === ref);
  const queueOf = (state: string) =>
    found.queues.find(
      queue => queue.destination === ref && queue.state === state,
    );
  const waiting = queueOf('pending');
  return {
    ref,
    ...instant('pausedUntil', row?.paused_until),
    ...instant('unhealthySince', row?.unhealthy_since),
    ...(row?.unhealthy_reason && { unhealthyReason: row.unhealthy_reason }),
    ...instant('lastDeliveredAt', row?.last_delivered_at),
    pending: Number(waiting?.count ?? 0),
    dead: Number(queueOf('dead')?.count ?? 0),
    ...instant('oldestPendingAt', waiting?.oldest),
  };
}

function instant<Name extends string>(
  name: Name,
  column: number | string | null | undefined,
): { readonly [Key in Name]?: Instant } {
  if (column === null || column === undefined) return {};
  return { [name]: Number(column) as Instant } as never;
}
