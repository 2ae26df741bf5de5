import {
  AlertEffect,
  AlertKey,
  AlertReason,
  alertNameOf,
  ESCALATION_POLICY_ANNOTATION,
} from '@nines/backstage-plugin-slo-common';
import {
  OccurrenceContext,
  OccurrenceRecord,
} from '../database/alerts/OccurrenceRecord';
import { EntityRecord } from '../database/definitions/EntityStore';
import { explainReasons } from './explainReasons';
import { linkedRunbook, namedRunbook } from './linkedRunbook';
import { SeriesFacts } from './SeriesFacts';

type Opened = Extract<AlertEffect, { type: 'opened' }>;

/** What has just fired, leading a group of its own until it joins one. */
export function openOccurrence(
  { occurrenceId, at, kind, since, reasons }: Opened,
  key: AlertKey,
  series: SeriesFacts,
  entity: EntityRecord | undefined,
): OccurrenceRecord {
  const { status } = series;
  const { sentence, explanation } = explainReasons(series, {
    reasons,
    since,
    changes: [],
  });
  return {
    sloRef: key.sloRef,
    objectiveKey: key.objectiveKey,
    severity: key.severity,
    id: occurrenceId,
    groupId: occurrenceId,
    kind,
    alertName: alertNameOf(status.slo, kind, key.severity),
    entityRef: status.entityRef,
    status: 'firing',
    firedAt: at,
    pendingSince: since,
    reasons,
    explanation,
    context: { ...contextOf(series, reasons, entity), sentence },
    revision: 0,
  };
}

function contextOf(
  { status, definition, instances }: SeriesFacts,
  reasons: readonly AlertReason[],
  entity: EntityRecord | undefined,
): Omit<OccurrenceContext, 'sentence'> {
  const runbook = definition && linkedRunbook(definition, reasons);
  const runbookName = definition && namedRunbook(definition, reasons);
  const policyName = definition?.annotations[ESCALATION_POLICY_ANNOTATION];
  const measuredBy = instances();
  return {
    entityTitle: entity?.title ?? status.entityRef,
    ...(entity?.owner !== undefined && { owner: entity.owner }),
    ...(entity?.system !== undefined && { system: entity.system }),
    ...(entity?.tier !== undefined && { tier: entity.tier }),
    sloTitle: status.title,
    ...(runbook !== undefined && { runbook }),
    ...(runbookName !== undefined && { runbookName }),
    ...(policyName !== undefined && { policyName }),
    ...(measuredBy.length > 0 && { instances: measuredBy }),
  };
}
