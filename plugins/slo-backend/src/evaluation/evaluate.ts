import { slotAt, slotEnd } from '@nines/backstage-plugin-slo-common';
import { assessAll } from './assessAll';
import { dateStates } from './dateStates';
import { EvaluateDeps } from './EvaluateDeps';
import { recordSlices } from './recordSlices';
import { recordTick } from './recordTick';

/**
 * One tick: ask each source once for all that is not settled, record it, judge the slices that closed, read all windows, assess,
 * decide what alerts, save what changed.
 *
 * A source or an objective that fails never stops the others: what could not be measured does not move, and says so. Running
 * a tick twice, or on two replicas at once, changes nothing; one that dies is finished by the next.
 */
export async function evaluate(
  deps: EvaluateDeps,
  signal: AbortSignal,
): Promise<void> {
  const now = slotEnd(slotAt(await deps.clock.now()));
  const objectives = await deps.objectives.listActive();
  const sources = await recordTick(deps, objectives, now, signal);
  await recordSlices(deps.ledger, objectives);
  signal.throwIfAborted();
  const { ledger, policy } = deps;
  const statuses = await assessAll(ledger, {
    objectives,
    invalid: await deps.objectives.listInvalid(),
    sources,
    now,
    policy,
  });
  signal.throwIfAborted();
  try {
    // A page comes first; the numbers are saved whatever becomes of it
    await deps.alerts?.({ statuses, objectives, now });
  } finally {
    const input = { statuses, objectives, now, signal };
    await deps.statuses.saveAll(await dateStates(deps, input), now);
  }
}
