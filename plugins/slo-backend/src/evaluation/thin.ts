import { slotAt } from '@nines/backstage-plugin-slo-common';
import { EvaluateDeps } from './EvaluateDeps';
import { pinStarts } from './pinStarts';

/** Deletes what retention no longer keeps, after pinning what windows still start at. Safe to run twice, or at once. */
export async function thin(
  deps: Pick<EvaluateDeps, 'clock' | 'objectives' | 'ledger'>,
  signal: AbortSignal,
): Promise<void> {
  const now = await deps.clock.now();
  await pinStarts(deps.ledger, await deps.objectives.listActive(), now);
  await deps.ledger.thin(slotAt(now), { signal });
}
