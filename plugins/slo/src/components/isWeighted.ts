import { WireObjective } from '@nines/backstage-plugin-slo-common';

/**
 * True for the budget of several objectives that is spent by their weights: it has neither an indicator nor a target of its
 * own. Composite time slices have both.
 */
export function isWeighted({
  composite,
  method,
}: Pick<WireObjective, 'composite' | 'method'>): boolean {
  return composite && method !== 'Timeslices';
}
