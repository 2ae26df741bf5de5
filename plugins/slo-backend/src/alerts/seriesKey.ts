import { AlertKey } from '@nines/backstage-plugin-slo-common';

/** One string for an objective. */
export function objectiveOf(key: Omit<AlertKey, 'severity'>): string {
  return `${key.sloRef}\n${key.objectiveKey}`;
}

/** One string for a series of alerts. */
export function seriesOf(key: AlertKey): string {
  return `${objectiveOf(key)}\n${key.severity}`;
}
