import {
  EscalationState,
  WireEscalation,
  nextTold,
} from '@nines/backstage-plugin-slo-common';
import { toIso } from '../toIso';

/** Who has been told, and who is next if nothing changes. */
export function toWireEscalation(
  state: EscalationState,
  options: { readonly isMuted: boolean },
): WireEscalation {
  const next = options.isMuted ? undefined : nextTold(state);
  return {
    policy: state.policy.name,
    status: state.status,
    told: state.told.map(({ destination, lastAt, times }) => ({
      destination,
      at: toIso(lastAt),
      times,
    })),
    next: next
      ? { at: toIso(next.at), destinations: [...next.destinations] }
      : null,
  };
}
