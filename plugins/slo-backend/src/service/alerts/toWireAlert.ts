import {
  AlertAction,
  WireAlert,
  WireOpenAlert,
} from '@nines/backstage-plugin-slo-common';
import { ListedAlert } from '../../database/alertReads/AlertReader';
import { toIso, toIsoOrNull } from '../toIso';
import { toWireSuppression } from './toWireSuppression';

/** What a caller may do to alerts in general. */
export type AlertPowers = {
  readonly acknowledge: boolean;
  readonly silence: boolean;
};

/** An occurrence as lists show it to a caller. */
export function toWireAlert(
  { record, entity }: ListedAlert,
  powers: AlertPowers,
): WireAlert {
  const { sloRef, suppression, context } = record;
  return {
    id: record.id,
    groupId: record.groupId,
    name: record.alertName,
    sloRef,
    slo: sloRef.slice(record.entityRef.length + 1),
    objective: record.objectiveKey,
    title: context.sloTitle,
    entity,
    severity: record.severity,
    kind: record.kind,
    status: record.status,
    firedAt: toIso(record.firedAt),
    acknowledgedAt: toIsoOrNull(record.acknowledgedAt),
    acknowledgedBy: record.acknowledgedBy ?? null,
    resolvedAt: toIsoOrNull(record.resolvedAt),
    resolveReason: record.resolveReason ?? null,
    sentence: context.sentence,
    suppression: suppression ? toWireSuppression(suppression) : null,
    allowedActions: allowedActions(record.status, powers),
  };
}

const NO_POWERS: AlertPowers = { acknowledge: false, silence: false };

/** An open occurrence as a badge shows it. */
export function toOpenAlert(alert: ListedAlert): WireOpenAlert {
  const {
    id,
    name,
    sloRef,
    objective,
    severity,
    status,
    firedAt,
    suppression,
  } = toWireAlert(alert, NO_POWERS);
  return {
    id,
    name,
    sloRef,
    objective,
    severity,
    status,
    firedAt,
    suppression,
  };
}

function allowedActions(
  status: WireAlert['status'],
  { acknowledge, silence }: AlertPowers,
): AlertAction[] {
  const moves: Record<WireAlert['status'], AlertAction[]> = {
    firing: ['acknowledge', 'resolve', 'note'],
    acknowledged: ['unacknowledge', 'resolve', 'note'],
    resolved: ['note'],
  };
  return [
    ...(acknowledge ? moves[status] : []),
    ...(silence && status !== 'resolved' ? (['silence'] as const) : []),
  ];
}
