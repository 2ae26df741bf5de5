import { Instant } from '../units';
import { AlertTransition } from './AlertEffect';
import { AlertState, NO_ALERT } from './AlertState';
import { resolveOpen } from './advanceOpen';
import { isForgettable } from './damping';
import { ResolveReason } from './types';

/* What people and the engine do to an alert outside of a tick. Where it makes no sense nothing happens: the state goes back. */

/** Somebody takes care of it. The first who does stays the one. @public */
export function acknowledge(
  state: AlertState,
  by: string,
  at: Instant,
): AlertTransition {
  if (state.status !== 'firing') return { next: state, effects: [] };
  const { occurrenceId } = state;
  return {
    next: {
      ...state,
      status: 'acknowledged',
      acknowledgedAt: at,
      acknowledgedBy: by,
    },
    effects: [{ type: 'acknowledged', occurrenceId, at, by }],
  };
}

/** Nobody takes care of it any more. @public */
export function unacknowledge(state: AlertState, at: Instant): AlertTransition {
  if (state.status !== 'acknowledged') return { next: state, effects: [] };
  const { acknowledgedAt, acknowledgedBy, ...open } = state;
  const { occurrenceId } = open;
  return {
    next: { ...open, status: 'firing' },
    effects: [{ type: 'unacknowledged', occurrenceId, at }],
  };
}

/** A person says that it is over. It fires anew only after it recovered. @public */
export function resolveByHand(state: AlertState, at: Instant): AlertTransition {
  if (state.status !== 'firing' && state.status !== 'acknowledged') {
    return { next: state, effects: [] };
  }
  const { effects, next } = resolveOpen(state, 'byHand', at);
  const { damping } = next;
  const inactive = { version: 1, status: 'inactive', damping } as const;
  return { next: { ...inactive, resolvedByHand: true }, effects };
}

/** What was alerted on is gone. Nothing is remembered. @public */
export function remove(
  state: AlertState,
  reason: Exclude<ResolveReason, 'recovered' | 'byHand'>,
  at: Instant,
): AlertTransition {
  if (isForgettable(state)) return { next: state, effects: [] };
  const isOpen = state.status === 'firing' || state.status === 'acknowledged';
  const effects = isOpen ? resolveOpen(state, reason, at).effects : [];
  return { next: NO_ALERT, effects };
}
