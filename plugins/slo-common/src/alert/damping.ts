import { Severity } from '../burn';
import { Instant, Millis, MINUTE_MS } from '../units';
import { AlertState, Damping } from './AlertState';

/** How long it must be calm before an occurrence is resolved: longer each time it came back. */
const CALM_MINUTES: Readonly<Record<Severity, readonly number[]>> = {
  page: [1, 5, 15, 30, 60],
  ticket: [5, 15, 30, 60, 60],
};

/** An alert that fires again within this time of its end came back. */
const MEMORY_MS = 60 * MINUTE_MS;

/** How long it must be calm. */
export function calmFor(
  severity: Severity,
  damping: Damping | undefined,
): Millis {
  const steps = CALM_MINUTES[severity];
  const level = Math.min(damping?.level ?? 0, steps.length - 1);
  return (steps[level] * MINUTE_MS) as Millis;
}

/** What a new occurrence starts with: undefined when nothing is remembered. */
export function dampingOfNext(
  damping: Damping | undefined,
  now: Instant,
): Damping | undefined {
  if (!damping || now >= damping.until) return undefined;
  const level = Math.min(damping.level + 1, CALM_MINUTES.page.length - 1);
  return { ...damping, level };
}

/** What an ended occurrence leaves behind. */
export function dampingAfter(
  damping: Damping | undefined,
  now: Instant,
): Damping {
  return { level: damping?.level ?? 0, until: (now + MEMORY_MS) as Instant };
}

/**
 * Whether a state says no more than its absence, so that its row can go.
 *
 * @public
 */
export function isForgettable(state: AlertState): boolean {
  return state.status === 'inactive' && !state.damping && !state.resolvedByHand;
}
