import { AlertKey, Instant } from '@nines/backstage-plugin-slo-common';
import { createHash } from 'node:crypto';

/** The id of an occurrence follows from what fired and when: two replicas that decide the same say the same. */
export function occurrenceIdOf(
  { sloRef, objectiveKey, severity }: AlertKey,
  firedAt: Instant,
): string {
  const identity = JSON.stringify([sloRef, objectiveKey, severity, firedAt]);
  const hash = createHash('sha256').update(identity).digest('hex');
  return `occ-${hash.slice(0, 20)}`;
}
