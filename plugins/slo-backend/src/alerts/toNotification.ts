import {
  Instant,
  MOST_OCCURRENCES,
  NotificationEvent,
  NotifiedOccurrence,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { UnsentNotification } from '../database/outbox/OutboxStore';
import { linkToSlo } from '../delivery/linkToSlo';
import { PortalPlaces, runbookLink } from './runbookLink';

/** What is told of the occurrences of a group, in their order. */
export function toNotification(input: {
  readonly event: NotificationEvent;
  readonly groupId: string;
  readonly at: Instant;
  readonly records: readonly OccurrenceRecord[];
  readonly places: PortalPlaces;
  readonly policy?: string;
  readonly step?: number;
}): UnsentNotification {
  const { event, groupId, at, records, places, policy, step } = input;
  const shown = records.slice(0, MOST_OCCURRENCES);
  return {
    version: 1,
    event,
    groupId,
    at,
    occurrences: shown.map(record => toOccurrence(record, places)),
    more: records.length - shown.length,
    ...(step !== undefined && { step }),
    ...(policy !== undefined && { policy }),
  };
}

function toOccurrence(
  record: OccurrenceRecord,
  places: PortalPlaces,
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
  const { runbook, runbookName, policyName, instances, ...shown } = context;
  const links = linksOf(record, places);
  return { ...told, ...shown, occurrenceId: id, links };
}

function linksOf(
  record: OccurrenceRecord,
  places: PortalPlaces,
): NotifiedOccurrence['links'] {
  const { id, sloRef, objectiveKey } = record;
  const { portalUrl } = places;
  const runbook = runbookLink(record, places);
  const objective = objectiveKey
    ? `?objective=${encodeURIComponent(objectiveKey)}`
    : '';
  return {
    alert: `${portalUrl}/slo/alerts/${encodeURIComponent(id)}`,
    slo: `${linkToSlo(sloRef, portalUrl)}${objective}`,
    ...(runbook !== undefined && { runbook }),
  };
}
