import { many } from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import { postmortemContent } from './content';
import { wireDurations } from './instant';
import {
  isoDate,
  isoInstant,
  order,
  page,
  postmortemStatus,
  severity,
  uuid,
  version,
  visibility,
  wireFinding,
} from './state';

/** One postmortem in a list. @public */
export const wirePostmortem = z.object({
  id: uuid,
  /** `PM-2026-007`. */
  ref: z.string(),
  title: z.string(),
  status: postmortemStatus,
  severity,
  visibility,
  ownerRef: z.string(),
  /** Those that the caller may read. */
  entityRefs: z.array(z.string()),
  tags: z.array(z.string()),
  category: z.array(z.string()),
  /** The first words of the summary. */
  excerpt: z.string(),
  impactStartAt: isoInstant.nullable(),
  durations: wireDurations,
  /** The largest share of a budget that it cost; null where none is known. */
  budgetConsumed: z.number().nullable(),
  actionItems: z.object({
    total: z.int(),
    open: z.int(),
    overdue: z.int(),
    /** Open ones of P0 and P1. */
    openPriority: z.int(),
  }),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  publishedAt: isoInstant.nullable(),
  /** By when it is to be published, by severity. */
  dueAt: isoInstant.nullable(),
  isOverdue: z.boolean(),
  /** Decided for imports: the file changed, and so did the portal. */
  importConflict: z.boolean(),
  version: z.int(),
});
/** @public */
export type WirePostmortem = z.infer<typeof wirePostmortem>;

/** @public */
export const wireReview = z.object({
  id: uuid,
  byRef: z.string(),
  verdict: z.enum(['approve', 'request_changes']),
  at: isoInstant,
  note: z.string().optional(),
  /** Version of the postmortem that the reviewer saw. */
  version: z.int(),
  /** It was changed since in a way that counts: the approval counts no more. */
  isStale: z.boolean(),
});
/** @public */
export type WireReview = z.infer<typeof wireReview>;

/** Where an imported one comes from. @public */
export const wireImportSource = z.object({
  format: z.string(),
  path: z.string(),
  url: z.string().optional(),
  commit: z.string().optional(),
  sha256: z.string(),
  importedAt: isoInstant,
  /** Who wins where both changed. */
  wins: z.enum(['source', 'portal']),
  /** What could not be mapped, verbatim. */
  unmapped: z.array(
    z.object({ line: z.int(), text: z.string(), reason: z.string() }),
  ),
  findings: z.array(wireFinding),
  /** Present while the two differ: fields with both values. */
  conflict: z
    .array(
      z.object({ field: z.string(), portal: z.unknown(), source: z.unknown() }),
    )
    .optional(),
});
/** @public */
export type WireImportSource = z.infer<typeof wireImportSource>;

/** A postmortem that may be the same again. @public */
export const wireRecurrence = z.object({
  id: uuid,
  ref: z.string(),
  title: z.string(),
  impactStartAt: isoInstant.nullable(),
  /** What is the same. */
  because: z.array(
    z.object({
      kind: z.enum(['alert', 'entity', 'factor']),
      value: z.string(),
    }),
  ),
});
/** @public */
export type WireRecurrence = z.infer<typeof wireRecurrence>;

/** @public */
export const POSTMORTEM_ACTIONS = [
  'edit',
  'submit',
  'review',
  'withdraw',
  'publish',
  'close',
  'reopen',
  'addAction',
  'recompute',
] as const;

/** The page of one postmortem. @public */
export const postmortemResponse = wirePostmortem.extend({
  content: postmortemContent,
  reviews: z.array(wireReview),
  /** All that stands against publishing it, errors first; empty where nothing does. */
  gate: z.array(wireFinding),
  /** Of the blameless lint and the order of milestones. */
  findings: z.array(wireFinding),
  recurrences: z.array(wireRecurrence),
  source: wireImportSource.nullable(),
  /** Names are replaced by roles for this caller. */
  blameless: z.boolean(),
  /** Approvals that it needs and has. */
  approvals: z.object({ needed: z.int(), given: z.int() }),
  allowedActions: z.array(z.enum(POSTMORTEM_ACTIONS)),
});
/** @public */
export type PostmortemResponse = z.infer<typeof postmortemResponse>;

/** Body of `POST /postmortems`. @public */
export const createPostmortemRequest = z.strictObject({
  content: postmortemContent,
  key: z.string().min(8).max(100).optional(),
});
/** @public */
export type CreatePostmortemRequest = z.input<typeof createPostmortemRequest>;

/** Body of `PATCH /postmortems/:id`: fields of the content that change, whole. @public */
export const changePostmortemRequest = z.strictObject({
  version,
  changes: z.strictObject(unwrapped()).partial(),
});
/** @public */
export type ChangePostmortemRequest = z.infer<typeof changePostmortemRequest>;

/** A field that is left out of a change stays; it must not fall back to its default. */
function unwrapped(): {
  [Field in keyof typeof postmortemContent.shape]: (typeof postmortemContent.shape)[Field] extends z.ZodDefault<
    infer Inner
  >
    ? Inner
    : (typeof postmortemContent.shape)[Field];
} {
  const fields = Object.entries(postmortemContent.shape).map(([name, type]) => [
    name,
    type instanceof z.ZodDefault ? type.unwrap() : type,
  ]);
  return Object.fromEntries(fields);
}

/** Body of `POST /postmortems/:id/status`. @public */
export const changePostmortemStatusRequest = z.strictObject({
  version,
  status: postmortemStatus,
  /** Needed to reopen. */
  reason: z.string().trim().max(1_000).optional(),
});
/** @public */
export type ChangePostmortemStatusRequest = z.infer<
  typeof changePostmortemStatusRequest
>;

/** Body of `POST /postmortems/:id/reviews`. @public */
export const reviewPostmortemRequest = z.strictObject({
  version,
  verdict: z.enum(['approve', 'request_changes']),
  /** Needed to request changes. */
  note: z.string().trim().max(4_000).optional(),
});
/** @public */
export type ReviewPostmortemRequest = z.infer<typeof reviewPostmortemRequest>;

/** @public */
export const listPostmortemsQuery = z.strictObject({
  /** Words that title, summary, impact, factors or tags must hold, all of them. */
  search: z.string().trim().max(200).optional(),
  status: many.pipe(z.array(postmortemStatus)).optional(),
  severity: many.optional(),
  visibility: many.pipe(z.array(visibility)).optional(),
  entity: many.optional(),
  owner: many.optional(),
  system: many.optional(),
  tag: many.optional(),
  factor: many.optional(),
  runbook: z.string().max(1_000).optional(),
  /** Impact start, from and to (exclusive). */
  from: isoDate.optional(),
  to: isoDate.optional(),
  overdue: z.literal('true').optional(),
  openActions: z.literal('true').optional(),
  sort: z
    .enum([
      'impactStart',
      'updated',
      'severity',
      'title',
      'due',
      'timeToResolve',
    ])
    .default('impactStart'),
  order: order.optional(),
  ...page,
});
/** @public */
export type ListPostmortemsQuery = z.infer<typeof listPostmortemsQuery>;

/** @public */
export const listPostmortemsResponse = z.object({
  items: z.array(wirePostmortem),
  totalItems: z.int(),
  /** By status, of all that the other filters leave. */
  counts: z.partialRecord(postmortemStatus, z.int()),
  filters: z.object({ tags: z.array(z.string()), owners: z.array(z.string()) }),
  allowedActions: z.array(z.enum(['create', 'import'])),
});
/** @public */
export type ListPostmortemsResponse = z.infer<typeof listPostmortemsResponse>;

/** One change of a postmortem, an incident or an action item. @public */
export const wireHistoryEntry = z.object({
  version: z.int(),
  at: isoInstant,
  byRef: z.string(),
  /** `edited`, `status`, `reviewed`, `imported`, `severity`, … */
  change: z.string(),
  reason: z.string().optional(),
  fields: z.array(
    z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }),
  ),
});
/** @public */
export type WireHistoryEntry = z.infer<typeof wireHistoryEntry>;

/** The latest first. @public */
export const historyResponse = z.object({
  items: z.array(wireHistoryEntry),
  totalItems: z.int(),
});
/** @public */
export type HistoryResponse = z.infer<typeof historyResponse>;

export const historyQuery = z.strictObject(page);
/** @public */
export type HistoryQuery = z.infer<typeof historyQuery>;
