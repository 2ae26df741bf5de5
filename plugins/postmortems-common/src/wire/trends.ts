import { many } from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import { DURATIONS, isoDate, isoInstant, severity } from './state';
import { wireActionItem } from './actionItems';
import { wireIncident } from './incidents';
import { wirePostmortem } from './postmortems';

/** @public */
export const trendsQuery = z.strictObject({
  entity: many.optional(),
  owner: many.optional(),
  system: many.optional(),
  /** Impact start, from and to (exclusive); the last 12 months where absent. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  bucket: z.enum(['month', 'quarter']).default('month'),
});
/** @public */
export type TrendsQuery = z.infer<typeof trendsQuery>;

/** A distribution; never a mean alone. @public */
export const wireDistribution = z.object({
  count: z.int(),
  /** Seconds; null where nothing is counted. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
  /** Left out, by reason: `missing`, `invalid_order`, `imprecise`. */
  excluded: z.record(z.string(), z.int()),
});
/** @public */
export type WireDistribution = z.infer<typeof wireDistribution>;

/** @public */
export const trendsResponse = z.object({
  from: isoDate,
  to: isoDate,
  total: z.int(),
  buckets: z.array(
    z.object({
      /** `2026-11` or `2026-Q4`. */
      bucket: z.string(),
      count: z.int(),
      bySeverity: z.record(z.string(), z.int()),
      durations: z.record(z.enum(DURATIONS), wireDistribution),
    }),
  ),
  durations: z.record(z.enum(DURATIONS), wireDistribution),
  bySeverity: z.array(z.object({ severity, count: z.int() })),
  byFactor: z.array(
    z.object({
      factor: z.string(),
      count: z.int(),
      /** Sum of the largest budget share of each. */
      budgetConsumed: z.number(),
    }),
  ),
  byEntity: z.array(
    z.object({
      entityRef: z.string(),
      count: z.int(),
      budgetConsumed: z.number(),
      /** Without any figure of a budget. */
      withoutBudget: z.int(),
    }),
  ),
  recurrence: z.object({
    /** Postmortems marked as the recurrence of another. */
    count: z.int(),
    /** Of these, after an action item of type `prevent` was called done. */
    afterPrevention: z.int(),
  }),
  actions: z.object({
    completed: z.int(),
    onTime: z.int(),
    late: z.int(),
    withoutDate: z.int(),
    open: z.int(),
    overdue: z.int(),
    movedTwice: z.int(),
    /** Of open ones, in days. */
    age: z.array(
      z.object({
        priority: z.string(),
        count: z.int(),
        median: z.number().nullable(),
        p90: z.number().nullable(),
      }),
    ),
    /** Postmortems of which each P0 and P1 item is finished. */
    postmortemsDone: z.object({ done: z.int(), of: z.int() }),
  }),
});
/** @public */
export type TrendsResponse = z.infer<typeof trendsResponse>;

/** All that the tab and the card of one entity show; of a group what it owns, of a system or domain what it holds. @public */
export const entityPostmortemsResponse = z.object({
  entityRef: z.string(),
  scope: z.enum(['entity', 'owner', 'system']),
  /** Under way, worst first; at most 20. */
  incidents: z.array(wireIncident),
  /** The latest; at most 20. */
  postmortems: z.array(wirePostmortem),
  totalPostmortems: z.int(),
  /** Open ones, overdue first; at most 20. */
  actionItems: z.array(wireActionItem),
  counts: z.object({ open: z.int(), overdue: z.int() }),
  /** Files that could not be imported, and why. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  /** For an entity with nothing: the annotation, ready to copy. */
  starter: z.object({ annotations: z.string() }).optional(),
  allowedActions: z.array(z.enum(['open', 'create', 'refresh'])),
  asOf: isoInstant,
});
/** @public */
export type EntityPostmortemsResponse = z.infer<
  typeof entityPostmortemsResponse
>;

/** What pages need to know of the configuration. @public */
export const settingsResponse = z.object({
  severities: z.array(
    z.object({ severity, name: z.string(), criteria: z.string() }),
  ),
  roles: z.array(
    z.object({ role: z.string(), title: z.string(), many: z.boolean() }),
  ),
  categories: z.array(z.string()),
  /** Days until a postmortem is due, by severity. */
  due: z.record(z.string(), z.string()),
  blameless: z.boolean(),
  /** Days until an item is due, by priority; null for none. */
  actionDueDays: z.record(z.string(), z.number().nullable()),
  /** Templates for status updates, from the procedure pages. */
  templates: z.array(
    z.object({ name: z.string(), audience: z.string(), text: z.string() }),
  ),
});
/** @public */
export type SettingsResponse = z.infer<typeof settingsResponse>;

/** The channel of the portal's signals that wakes pages. @public */
export const POSTMORTEMS_SIGNAL_CHANNEL = 'postmortems';

/** Something moved: ask again. It goes to every signed-in person and therefore names nothing. @public */
export const postmortemsSignal = z.object({
  about: z.enum(['incidents', 'postmortems', 'actionItems']),
});
/** @public */
export type PostmortemsSignal = z.infer<typeof postmortemsSignal>;
