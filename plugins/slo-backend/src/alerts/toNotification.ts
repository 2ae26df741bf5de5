import {
  Instant,
  MOST_OCCURRENCES,
  NotificationEvent,
  NotifiedOccurrence,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { UnsentNotification } from '../database/outbox/OutboxStore';
import { linkToSlo } from '../delivery/linkToSlo';
import { isPortalPath } from './linkedRunbook';

/** What is told of the occurrences of a group, in their order. */
export function toNotification(input: {
  readonly event: NotificationEvent;
  readonly groupId: string;
  readonly at: Instant;
  readonly records: readonly OccurrenceRecord[];
  readonly portalUrl: string;
  readonly policy?: string;
  readonly step?: number;
}): UnsentNotification {
  const { event, groupId, at, records, portalUrl, policy, step } = input;
  const shown = records.slice(0, MOST_OCCURRENCES);
  return {
    version: 1,
    event,
    groupId,
    at,
    occurrences: shown.map(record => toOccurrence(record, portalUrl)),
    more: records.length - shown.length,
    ...(step !== undefined && { step }),
    ...(policy !== undefined && { policy }),
  };
}

function toOccurrence(
  record: OccurrenceRecord,
  portalUrl: string,
): NotifiedOccurrence {
  const {
    id,
    context,
    groupId,
    pendingSince,
    explanation,
    toldAt,
    actedAt,
    suppression,
    escalation,
    escalationDueAt,
    revision,
    ...told
  } = record;
  const { runbook, policyName, instances, ...shown } = context;
  const links = linksOf(record, portalUrl);
  return { ...told, ...shown, occurrenceId: id, links };
}

function linksOf(
  { id, sloRef, objectiveKey, context }: OccurrenceRecord,
  portalUrl: string,
): NotifiedOccurrence['links'] {
  const { runbook } = context;
  const objective = objectiveKey
    ? `?objective=${encodeURIComponent(objectiveKey)}`
    : '';
  return {
    alert: `${portalUrl}/slo/alerts/${encodeURIComponent(id)}`,
    slo: `${linkToSlo(sloRef, portalUrl)}${objective}`,
    ...(runbook !== undefined && {
      runbook: isPortalPath(runbook) ? `${portalUrl}${runbook}` : runbook,
    }),
  };
}
