import { slotAt } from '@nines/backstage-plugin-slo-common';
import { EvaluateDeps } from './EvaluateDeps';
import { pinAlerts } from './pinAlerts';
import { pinStarts } from './pinStarts';

/** Deletes what retention no longer keeps, after pinning what windows still start at, and what alerts were about. Safe to run twice, or at once. */
export async function thin(
  deps: Pick<EvaluateDeps, 'clock' | 'objectives' | 'ledger' | 'retention'>,
  signal: AbortSignal,
): Promise<void> {
  const now = await deps.clock.now();
  const { ledger, retention } = deps;
  const objectives = await deps.objectives.listActive();
  await pinStarts(ledger, objectives, now);
  if (retention) await pinAlerts(ledger, retention, objectives, slotAt(now));
  await ledger.thin(slotAt(now), { signal });
}
