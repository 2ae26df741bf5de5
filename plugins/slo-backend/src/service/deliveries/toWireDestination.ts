import { Instant, WireDestination } from '@nines/backstage-plugin-slo-common';
import { ChannelDestination } from '@nines/backstage-plugin-slo-node';
import { DestinationState } from '../../database/deliveryReads/DeliveryDesk';
import { toIsoOrNull } from '../toIso';

const GONE =
  'No channel of this backend has it: put it back into app-config, or let its messages go to the fallback';

/** A destination as the wire shows it: from its config, and from how it fares. */
export function toWireDestination(
  ref: string,
  options: {
    /** Absent for one that is configured no longer. */
    readonly destination: ChannelDestination | undefined;
    readonly state: DestinationState | undefined;
    readonly isFallback: boolean;
    readonly mayManage: boolean;
    readonly now: Instant;
  },
): WireDestination {
  const { destination, state, isFallback, mayManage, now } = options;
  const [type] = ref.split(':', 1);
  const isPaused = (state?.pausedUntil ?? 0) > now;
  const isUnhealthy = state?.unhealthySince !== undefined || !destination;
  const oldest = state?.oldestPendingAt;
  return {
    ref,
    type,
    name: ref.slice(type.length + 1),
    description: destination?.description ?? 'Not configured',
    perMinute: destination?.perMinute ?? 0,
    health: isUnhealthy ? 'unhealthy' : healthOf(isPaused),
    since: toIsoOrNull(state?.unhealthySince),
    message: destination ? state?.unhealthyReason ?? null : GONE,
    pausedUntil: isPaused ? toIsoOrNull(state?.pausedUntil) : null,
    pending: state?.pending ?? 0,
    dead: state?.dead ?? 0,
    oldestPendingSeconds:
      oldest === undefined ? null : Math.max(0, now - oldest) / 1000,
    lastDeliveredAt: toIsoOrNull(state?.lastDeliveredAt),
    isFallback,
    allowedActions: mayManage && destination ? ['test'] : [],
  };
}

function healthOf(isPaused: boolean): WireDestination['health'] {
  return isPaused ? 'paused' : 'ok';
}

const RANK: Readonly<Record<WireDestination['health'], number>> = {
  unhealthy: 0,
  paused: 1,
  ok: 2,
};

/** Unhealthy ones first, then those with dead letters, then by name. */
export function worstFirst(
  items: readonly WireDestination[],
): WireDestination[] {
  return [...items].sort(
    (a, b) =>
      RANK[a.health] - RANK[b.health] ||
      b.dead - a.dead ||
      (a.ref < b.ref ? -1 : 1),
  );
}
