import { z } from 'zod/v4';
import { statedDurations, wireMilestones } from './instant';
import {
  FACTOR_KINDS,
  entityRef,
  httpUrl,
  isoInstant,
  markdown,
  severity,
  visibility,
} from './state';

/** A number with its unit and where it comes from. @public */
export const wireAmount = z.strictObject({
  value: z.number(),
  unit: z.string().max(50).optional(),
  source: z.string().max(500).optional(),
});
/** @public */
export type WireAmount = z.infer<typeof wireAmount>;

/** @public */
export const wireImpact = z.strictObject({
  text: markdown,
  users: wireAmount.optional(),
  requestsFailed: wireAmount.optional(),
  revenue: wireAmount.optional(),
  supportTickets: wireAmount.optional(),
  dataLoss: z.enum(['none', 'some', 'unknown']).optional(),
});
/** @public */
export type WireImpact = z.infer<typeof wireImpact>;

/** What an incident cost one objective, frozen from the ledger when it was computed. @public */
export const wireSloImpact = z.strictObject({
  /** `<entityRef>/<slo>`. */
  sloRef: z.string().max(600),
  objective: z.string().max(300),
  windowStart: isoInstant,
  windowEnd: isoInstant,
  good: z.number(),
  total: z.number(),
  /** Share of the budget of the SLO's window; above 1 when overspent. Null where it cannot be said. */
  budgetConsumed: z.number().nullable(),
  computedAt: isoInstant,
  /** `ledger`, with its resolution; `typed` where a person wrote it. */
  source: z.enum(['ledger', 'typed']),
  /** Real bounds, resolution, or why there is no figure. */
  note: z.string().max(1_000).optional(),
});
/** @public */
export type WireSloImpact = z.infer<typeof wireSloImpact>;

/** A contributing factor. `causedBy` makes the graph, which has no cycle; five whys are a path in it. @public */
export const wireFactor = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(FACTOR_KINDS),
  text: z.string().trim().min(1).max(4_000),
  causedBy: z.array(z.string().max(64)).max(50).default([]),
  /** Why it is left without an action item. */
  accepted: z.string().max(1_000).optional(),
});
/** @public */
export type WireFactor = z.infer<typeof wireFactor>;

/** @public */
export const wireLesson = z.strictObject({
  id: z.string().min(1).max(64),
  text: z.string().trim().min(1).max(4_000),
});
/** @public */
export type WireLesson = z.infer<typeof wireLesson>;

const lessons = z.array(wireLesson).max(200).default([]);

/** @public */
export const LESSON_KINDS = [
  'wentWell',
  'wentWrong',
  'gotLucky',
  'surprised',
] as const;
/** @public */
export type LessonKind = (typeof LESSON_KINDS)[number];

/** @public */
export const wireRelated = z.strictObject({
  /** Ref or id of a postmortem; text of another tool. */
  ref: z.string().min(1).max(200),
  kind: z.enum(['recurrence_of', 'duplicate_of', 'related']),
});
/** @public */
export type WireRelated = z.infer<typeof wireRelated>;

/** @public */
export const wireUsedRunbook = z.strictObject({
  runbookRef: z.string().min(1).max(1_000),
  verdict: z.enum(['helped', 'wrong', 'missing', 'not_used']),
  note: z.string().max(2_000).optional(),
});
/** @public */
export type WireUsedRunbook = z.infer<typeof wireUsedRunbook>;

/** Incident of this plugin (`nines`) or of a provider. @public */
export const incidentRef = z.strictObject({
  provider: z.string().min(1).max(50),
  id: z.string().min(1).max(200),
  url: httpUrl.optional(),
  /** Another postmortem may name it too. */
  shared: z.boolean().optional(),
});
/** @public */
export type IncidentRef = z.infer<typeof incidentRef>;

/** All that people write in a postmortem, and what drafting put there. Timeline and action items are records of their own. @public */
export const postmortemContent = z.strictObject({
  title: z.string().trim().min(1).max(200),
  severity,
  visibility: visibility.default('internal'),
  /** Users and groups that see a restricted one. */
  viewers: z.array(entityRef).max(100).default([]),
  ownerRef: entityRef,
  facilitatorRef: entityRef.optional(),
  authorRefs: z.array(entityRef).max(50).default([]),
  incidentRefs: z.array(incidentRef).max(50).default([]),
  entityRefs: z.array(entityRef).max(50).default([]),
  category: z.array(z.string().trim().min(1).max(50)).max(20).default([]),
  tags: z.array(z.string().trim().min(1).max(50)).max(50).default([]),
  summary: markdown.default(''),
  impact: wireImpact.default({ text: '' }),
  sloImpacts: z.array(wireSloImpact).max(100).default([]),
  detection: z
    .strictObject({
      source: z.enum([
        'alert',
        'user',
        'internal',
        'support',
        'partner',
        'other',
      ]),
      alertRef: z.string().max(300).optional(),
      note: z.string().max(4_000).optional(),
    })
    .optional(),
  milestones: wireMilestones.default({}),
  statedDurations: statedDurations.default({}),
  trigger: markdown.default(''),
  resolution: markdown.default(''),
  factors: z.array(wireFactor).max(200).default([]),
  analysis: z
    .strictObject({
      method: z.enum(['five_whys', 'factors', 'causal_tree', 'narrative']),
      /** Of `five_whys`: ids of factors, from the effect to the deepest cause. */
      path: z.array(z.string().max(64)).max(50).default([]),
      narrative: markdown.default(''),
    })
    .optional(),
  lessons: z
    .strictObject({
      wentWell: lessons,
      wentWrong: lessons,
      gotLucky: lessons,
      surprised: lessons,
    })
    .default({ wentWell: [], wentWrong: [], gotLucky: [], surprised: [] }),
  related: z.array(wireRelated).max(100).default([]),
  runbooks: z.array(wireUsedRunbook).max(100).default([]),
  /** Why there is not one action item. */
  noActionItemsReason: z.string().max(1_000).optional(),
  /** For those outside; it has an approval of its own. */
  externalMessage: markdown.optional(),
  /** Sections of an import, or of the author's own, that no field stands for; in order. */
  sections: z
    .array(
      z.strictObject({
        heading: z.string().max(500),
        level: z.number().int().min(1).max(6).default(2),
        text: z.string().max(1_000_000),
      }),
    )
    .max(500)
    .default([]),
});
/** @public */
export type PostmortemContent = z.infer<typeof postmortemContent>;
/** @public */
export type NewPostmortemContent = z.input<typeof postmortemContent>;
