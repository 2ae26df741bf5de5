import {
  OpenIncidentRequest,
  Severity,
} from '@nines/backstage-plugin-postmortems-common';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { firstFiredAt, toIncidentAlert } from './alertFacts';

/** What a person fills in to declare an incident. */
export type IncidentDraft = {
  readonly title: string;
  readonly summary: string;
  readonly severity: Severity | undefined;
  readonly lead: string;
  readonly isUnsure: boolean;
  readonly isRestricted: boolean;
  readonly viewers: readonly string[];
  /** Refs beside those of the alerts. */
  readonly entityRefs: readonly string[];
};

/** What is sent: the alerts bring their services and SLOs with them. */
export function toOpenRequest(
  draft: IncidentDraft & { readonly severity: Severity },
  alerts: readonly AlertResponse[],
  key: string,
): OpenIncidentRequest {
  const entities = alerts.map(({ entity }) => entity.entityRef);
  const firedAt = firstFiredAt(alerts);
  const lead = draft.lead.trim();
  return {
    title: draft.title.trim(),
    summary: draft.summary,
    severity: draft.severity,
    status: draft.isUnsure ? 'triage' : 'active',
    entityRefs: [...new Set([...draft.entityRefs, ...entities])],
    sloRefs: [...new Set(alerts.map(({ sloRef }) => sloRef))],
    alerts: alerts.map(toIncidentAlert),
    ...(firedAt && {
      impactStart: { at: firedAt, precision: 'minute', sourceZone: 'UTC' },
    }),
    ...(draft.isRestricted && {
      visibility: 'restricted',
      viewers: [...draft.viewers],
    }),
    ...(lead && { lead }),
    key,
  };
}
