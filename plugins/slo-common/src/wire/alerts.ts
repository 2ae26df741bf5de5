import { z } from 'zod/v4';
import { ALERT_KINDS } from '../alert';
import { many } from './many';
import { isoInstant } from './state';
import { wireBurn, wireEntity } from './objective';

export const ALERT_STATUSES = ['firing', 'acknowledged', 'resolved'] as const;
export const alertStatus = z.enum(ALERT_STATUSES);
/** @public */
export type AlertStatus = z.infer<typeof alertStatus>;

export const alertSeverity = z.enum(['page', 'ticket']);
export const alertKind = z.enum(ALERT_KINDS);

/** What the caller may do to an alert, now. @public */
export const alertAction = z.enum([
  'acknowledge',
  'unacknowledge',
  'resolve',
  'note',
  'silence',
]);
/** @public */
export type AlertAction = z.infer<typeof alertAction>;

/** Why an alert tells nobody. @public */
export const wireSuppression = z.object({
  by: z.enum(['silence', 'maintenance', 'page', 'deadSource']),
  /** Id of the silence, the window or the occurrence; name of the metrics instance. */
  id: z.string(),
  /** One sentence for a person. */
  message: z.string(),
  until: isoInstant.optional(),
});
/** @public */
export type WireSuppression = z.infer<typeof wireSuppression>;

/** A condition that holds, with the numbers that it was decided by. @public */
export const wireAlertReason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('burn'),
    burn: wireBurn,
    /** Share of the period's budget that the long window used; above 1 when overspent. */
    budgetUsed: z.number(),
    guard: z.object({
      verdict: z.enum(['passed', 'held', 'off']),
      bad: z.number().optional(),
      total: z.number().optional(),
      /** Only for `held`: how likely it is by chance, 0 to 1. */
      chance: z.number().optional(),
    }),
    /** Where the numbers come from. */
    source: z.string(),
  }),
  z.object({
    kind: z.literal('noData'),
    reason: z.enum(['new', 'sourceFailed', 'silent', 'insufficientCoverage']),
  }),
  z.object({
    kind: z.literal('budget'),
    threshold: z.number(),
    spent: z.number(),
  }),
  z.object({
    kind: z.literal('forecast'),
    exhaustedAt: isoInstant,
    earliest: isoInstant.optional(),
    latest: isoInstant.optional(),
  }),
]);
/** @public */
export type WireAlertReason = z.infer<typeof wireAlertReason>;

/** One occurrence, as lists show it. @public */
export const wireAlert = z.object({
  id: z.string(),
  /** Occurrences of one group share a message, and are acknowledged together at a provider. */
  groupId: z.string(),
  /** `CheckoutSuccessBurnPage`. */
  name: z.string(),
  sloRef: z.string(),
  /** `metadata.name` of the SLO. */
  slo: z.string(),
  /** Empty for the SLO's own composite budget. */
  objective: z.string(),
  /** What a list shows of the objective. */
  title: z.string(),
  entity: wireEntity,
  severity: alertSeverity,
  kind: alertKind,
  status: alertStatus,
  firedAt: isoInstant,
  acknowledgedAt: isoInstant.nullable(),
  /** A user's entity ref, or a name that a provider gave. */
  acknowledgedBy: z.string().nullable(),
  resolvedAt: isoInstant.nullable(),
  resolveReason: z
    .enum(['recovered', 'definitionRemoved', 'definitionChanged', 'byHand'])
    .nullable(),
  /** Why it fired, in one sentence with its numbers. */
  sentence: z.string(),
  suppression: wireSuppression.nullable(),
  /** Decided for this caller and this status: show no other buttons. */
  allowedActions: z.array(alertAction),
});
/** @public */
export type WireAlert = z.infer<typeof wireAlert>;

/** Query of the alert list; the same names stand in its URL. Repeated parameters are alternatives. @public */
export const listAlertsQuery = z.strictObject({
  status: many.pipe(z.array(alertStatus)).optional(),
  severity: many.pipe(z.array(alertSeverity)).optional(),
  kind: many.pipe(z.array(alertKind)).optional(),
  entity: many.optional(),
  owner: many.optional(),
  system: many.optional(),
  tier: many.optional(),
  /** `<entityRef>/<slo>`. */
  slo: many.optional(),
  /** Words looked for in alert names, titles and entity refs. */
  search: z.string().max(200).optional(),
  /** Only what fired at or after. */
  since: isoInstant.optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListAlertsQuery = z.infer<typeof listAlertsQuery>;

/** Open ones first, pages before tickets, latest first. @public */
export const listAlertsResponse = z.object({
  items: z.array(wireAlert),
  totalItems: z.int(),
  /** Of all that matches but for the status filter. */
  counts: z.object({
    firing: z.int(),
    acknowledged: z.int(),
    resolved: z.int(),
  }),
  asOf: isoInstant.nullable(),
});
/** @public */
export type ListAlertsResponse = z.infer<typeof listAlertsResponse>;

/** Alerts of one entity: all that are open, then the latest that ended. @public */
export const entityAlertsResponse = z.object({
  entityRef: z.string(),
  open: z.array(wireAlert),
  recent: z.array(wireAlert),
  asOf: isoInstant.nullable(),
});
/** @public */
export type EntityAlertsResponse = z.infer<typeof entityAlertsResponse>;
