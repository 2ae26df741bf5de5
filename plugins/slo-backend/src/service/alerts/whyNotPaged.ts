import { EscalationState } from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../../database/alerts/OccurrenceRecord';
import { toWireSuppression } from './toWireSuppression';

/** Why an alert paged nobody, in one sentence; undefined where somebody was told of a page. */
export function whyNotPaged(
  record: OccurrenceRecord,
  escalation: EscalationState | undefined,
): string | undefined {
  const { suppression, severity, toldAt } = record;
  if (suppression) return `${toWireSuppression(suppression).message}.`;
  if (severity === 'ticket') return heldBack(record);
  if (toldAt !== undefined) return undefined;
  if (!escalation || escalation.policy.steps.length === 0) {
    return 'No escalation policy matches it, and there is no fallback.';
  }
  return record.status === 'resolved'
    ? 'It ended before anybody was to be told.'
    : 'Nobody was to be told yet.';
}

/** What would be a page, were there not so few events. */
function heldBack({ reasons }: OccurrenceRecord): string | undefined {
  for (const reason of reasons) {
    if (reason.kind !== 'burn' || reason.guard.verdict !== 'held') continue;
    const { long, chance } = reason.guard;
    const percent = Number((chance * 100).toPrecision(2));
    return `It is a ticket, not a page: ${long.bad} bad of ${long.total} events may be chance (${percent} % likely in a service that keeps its objective).`;
  }
  return undefined;
}
