import { many } from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import { wireInstant, wireMilestones } from './instant';
import {
  INCIDENT_ROLES,
  entityRef,
  incidentStatus,
  isoInstant,
  order,
  page,
  severity,
  uuid,
  version,
  visibility,
} from './state';

/** An alert that belongs to an incident; joined with the siblings by the occurrence. @public */
export const incidentAlert = z.strictObject({
  /** Id of an occurrence of the SLO plugin; a provider's own id for alerts of others. */
  occurrence: z.string().min(1).max(200),
  name: z.string().max(300).optional(),
  entityRef: entityRef.optional(),
  /** `<entityRef>/<slo>`. */
  sloRef: z.string().max(600).optional(),
  objective: z.string().max(300).optional(),
});
/** @public */
export type IncidentAlert = z.infer<typeof incidentAlert>;

/** @public */
export const wireIncident = z.object({
  id: uuid,
  /** `INC-2026-014`. */
  ref: z.string(),
  title: z.string(),
  summary: z.string(),
  status: incidentStatus,
  severity,
  visibility,
  viewers: z.array(z.string()),
  /** Those that the caller may read. */
  entityRefs: z.array(z.string()),
  sloRefs: z.array(z.string()),
  alerts: z.array(incidentAlert),
  runs: z.array(
    z.object({ id: z.string(), runbookRef: z.string(), title: z.string() }),
  ),
  roles: z.array(z.object({ role: z.string(), ref: z.string() })),
  milestones: wireMilestones,
  /** Of the provider that opened it. */
  external: z
    .object({
      provider: z.string(),
      id: z.string(),
      url: z.string().optional(),
    })
    .nullable(),
  openedBy: z.string(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  version: z.int(),
});
/** @public */
export type WireIncident = z.infer<typeof wireIncident>;

/** A page of the response procedure, at the step that an incident is in. @public */
export const wireProcedure = z.object({
  step: z.enum([
    'declare',
    'roles',
    'severities',
    'communication',
    'handover',
    'closing',
  ]),
  title: z.string(),
  /** Ref of the runbook page, for a checklist run. */
  runbookRef: z.string(),
  /** Path of the portal. */
  href: z.string(),
});
/** @public */
export type WireProcedure = z.infer<typeof wireProcedure>;

/** @public */
export const INCIDENT_ACTIONS = [
  'update',
  'severity',
  'status',
  'roles',
  'timeline',
  'draft',
] as const;

/** The page of one incident. @public */
export const incidentResponse = wireIncident.extend({
  severityHistory: z.array(
    z.object({
      severity,
      at: isoInstant,
      by: z.string(),
      reason: z.string().optional(),
    }),
  ),
  /** Statuses that it may go to from here. */
  nextStatuses: z.array(incidentStatus),
  /** From what the SLOs lost; a person confirms it. */
  suggestedSeverity: z.object({ severity, because: z.string() }).nullable(),
  /** Where the caller may see it. */
  postmortem: z
    .object({
      id: uuid,
      ref: z.string(),
      title: z.string(),
      status: z.string(),
    })
    .nullable(),
  /** Of `merged`: the incident that goes on. */
  mergedInto: z.object({ id: uuid, ref: z.string() }).nullable(),
  /** All pages of the procedure, the one to open now first. */
  procedures: z.array(wireProcedure),
  /** How each source of the timeline fares. */
  sources: z.array(
    z.object({
      source: z.enum(['slo', 'runbooks', 'deploy', 'slack', 'pagerduty']),
      status: z.enum(['ok', 'failing', 'absent', 'unknown']),
      readAt: isoInstant.nullable(),
      message: z.string().optional(),
    }),
  ),
  allowedActions: z.array(z.enum(INCIDENT_ACTIONS)),
});
/** @public */
export type IncidentResponse = z.infer<typeof incidentResponse>;

/** Body of `POST /incidents`. @public */
export const openIncidentRequest = z.strictObject({
  title: z.string().trim().min(1).max(200),
  summary: z.string().max(10_000).default(''),
  severity,
  status: z.enum(['triage', 'active']).default('active'),
  entityRefs: z.array(entityRef).max(50).default([]),
  sloRefs: z.array(z.string().max(600)).max(50).default([]),
  alerts: z.array(incidentAlert).max(100).default([]),
  impactStart: wireInstant.optional(),
  visibility: visibility.default('internal'),
  viewers: z.array(entityRef).max(100).default([]),
  /** Ref of a user; the caller where absent. */
  lead: entityRef.optional(),
  /** Makes saying it twice saying it once. */
  key: z.string().min(8).max(100).optional(),
});
/** @public */
export type OpenIncidentRequest = z.input<typeof openIncidentRequest>;

/** Body of `PATCH /incidents/:id`. @public */
export const changeIncidentRequest = z.strictObject({
  version,
  changes: z
    .strictObject({
      title: z.string().trim().min(1).max(200),
      summary: z.string().max(10_000),
      entityRefs: z.array(entityRef).max(50),
      sloRefs: z.array(z.string().max(600)).max(50),
      alerts: z.array(incidentAlert).max(100),
      milestones: wireMilestones,
      visibility,
      viewers: z.array(entityRef).max(100),
    })
    .partial(),
});
/** @public */
export type ChangeIncidentRequest = z.infer<typeof changeIncidentRequest>;

/** Body of `POST /incidents/:id/severity`. @public */
export const changeSeverityRequest = z.strictObject({
  version,
  severity,
  reason: z.string().trim().max(1_000).optional(),
});
/** @public */
export type ChangeSeverityRequest = z.infer<typeof changeSeverityRequest>;

/** Body of `POST /incidents/:id/status`. @public */
export const changeIncidentStatusRequest = z.strictObject({
  version,
  status: incidentStatus,
  /** Needed to go back, and for all that ends it without a postmortem. */
  reason: z.string().trim().max(1_000).optional(),
  /** Needed for `merged`: id or ref. */
  mergedInto: z.string().max(100).optional(),
});
/** @public */
export type ChangeIncidentStatusRequest = z.infer<
  typeof changeIncidentStatusRequest
>;

/** Body of `POST /incidents/:id/roles`. @public */
export const changeRoleRequest = z.strictObject({
  version,
  role: z.union([z.enum(INCIDENT_ROLES), z.string().min(1).max(50)]),
  /** Null leaves it empty. A role has one holder, `expert` and `liaison` have several. */
  ref: entityRef.nullable(),
  /** Takes this one away, of a role with several. */
  leaves: entityRef.optional(),
});
/** @public */
export type ChangeRoleRequest = z.infer<typeof changeRoleRequest>;

/** @public */
export const listIncidentsQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  status: many.pipe(z.array(incidentStatus)).optional(),
  severity: many.optional(),
  entity: many.optional(),
  owner: many.optional(),
  system: many.optional(),
  /** Occurrence that it belongs to. */
  occurrence: z.string().max(200).optional(),
  sort: z.enum(['urgency', 'created', 'severity', 'title']).default('urgency'),
  order: order.optional(),
  ...page,
});
/** @public */
export type ListIncidentsQuery = z.infer<typeof listIncidentsQuery>;

/** `urgency`: those under way first, worst first, then the latest. @public */
export const listIncidentsResponse = z.object({
  items: z.array(wireIncident),
  totalItems: z.int(),
  /** By status, of all that the other filters leave. */
  counts: z.partialRecord(incidentStatus, z.int()),
  allowedActions: z.array(z.enum(['open'])),
});
/** @public */
export type ListIncidentsResponse = z.infer<typeof listIncidentsResponse>;
