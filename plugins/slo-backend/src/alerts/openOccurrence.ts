import {
  AlertEffect,
  AlertKey,
  alertNameOf,
} from '@nines/backstage-plugin-slo-common';
import {
  OccurrenceContext,
  OccurrenceRecord,
} from '../database/alerts/OccurrenceRecord';
import { EntityRecord } from '../database/definitions/EntityStore';
import { explainReasons } from './explainReasons';
import { runbookOf } from './runbookOf';
import { SeriesFacts } from './SeriesFacts';

type Opened = Extract<AlertEffect, { type: 'opened' }>;

/** Names the policy that alerts of an SLO go to. */
const POLICY_ANNOTATION = 'nines.dev/escalation-policy';

/** What has just fired, leading a group of its own until it joins one. */
export function openOccurrence(
  { occurrenceId, at, kind, since, reasons }: Opened,
  key: AlertKey,
  series: SeriesFacts,
  entity: EntityRecord | undefined,
): OccurrenceRecord {
  const { status } = series;
  const { sentence, explanation } = explainReasons(key, series, {
    reasons,
    since,
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
    context: { ...contextOf(series, entity), sentence },
    revision: 0,
  };
}

function contextOf(
  { status, definition, instances }: SeriesFacts,
  entity: EntityRecord | undefined,
): Omit<OccurrenceContext, 'sentence'> {
  const runbook = definition && runbookOf(definition);
  const policyName = definition?.annotations[POLICY_ANNOTATION];
  const measuredBy = instances();
  return {
    entityTitle: entity?.title ?? status.entityRef,
    ...(entity?.owner !== undefined && { owner: entity.owner }),
    ...(entity?.system !== undefined && { system: entity.system }),
    ...(entity?.tier !== undefined && { tier: entity.tier }),
    sloTitle: status.title,
    ...(runbook !== undefined && { runbook }),
    ...(policyName !== undefined && { policyName }),
    ...(measuredBy.length > 0 && { instances: measuredBy }),
  };
}
