import { AlertSubject } from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';

/** An occurrence as routing and suppression look at it. */
export function subjectOf(record: OccurrenceRecord): AlertSubject {
  const { sloRef, objectiveKey, severity, alertName, kind, entityRef } = record;
  const { owner, system, tier, policyName, instances } = record.context;
  return {
    sloRef,
    objectiveKey,
    severity,
    alertName,
    kind,
    entityRef,
    ...(owner !== undefined && { owner }),
    ...(system !== undefined && { system }),
    ...(tier !== undefined && { tier }),
    ...(policyName !== undefined && { policyName }),
    ...(instances !== undefined && { instances }),
  };
}
