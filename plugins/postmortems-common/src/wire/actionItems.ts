import { many } from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import {
  ACTION_TYPES,
  PRIORITIES,
  actionStatus,
  entityRef,
  httpUrl,
  isoDate,
  isoInstant,
  order,
  page,
  uuid,
  version,
  wireFinding,
} from './state';

/** An issue of a tracker. @public */
export const wireExternalIssue = z.object({
  provider: z.string(),
  key: z.string(),
  url: z.string(),
  title: z.string().optional(),
  /** As the tracker last said; null before it was asked. */
  state: z.enum(['open', 'closed', 'gone']).nullable(),
  stateReason: z.string().optional(),
  syncedAt: isoInstant.nullable(),
  /** Why it could not be read the last time. */
  syncError: z.string().optional(),
  /** Tracker and portal say different things: both stand. */
  conflict: z.string().optional(),
});
/** @public */
export type WireExternalIssue = z.infer<typeof wireExternalIssue>;

/** @public */
export const wireActionItem = z.object({
  id: uuid,
  /** `AI-12`. */
  ref: z.string(),
  title: z.string(),
  description: z.string(),
  type: z.enum(ACTION_TYPES),
  priority: z.enum(PRIORITIES),
  status: actionStatus,
  statusReason: z.string().optional(),
  /** Of `wont_do`: who agreed. */
  approverRef: z.string().optional(),
  /** Of `done`: where one sees it. */
  evidenceUrl: z.string().optional(),
  ownerRef: z.string().nullable(),
  /** The catalog knows no such owner any more. */
  isOwnerGone: z.boolean(),
  dueDate: isoDate.nullable(),
  /** Zone that the day ends in. */
  zone: z.string(),
  isOverdue: z.boolean(),
  /** How often the date was moved, with the moves. */
  moves: z.array(
    z.object({
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      at: isoInstant,
      byRef: z.string(),
      reason: z.string(),
    }),
  ),
  postmortem: z
    .object({ id: uuid, ref: z.string(), title: z.string() })
    .nullable(),
  incident: z
    .object({ id: uuid, ref: z.string(), title: z.string() })
    .nullable(),
  entityRefs: z.array(z.string()),
  factorIds: z.array(z.string()),
  lessonId: z.string().optional(),
  externals: z.array(wireExternalIssue),
  verification: z
    .object({
      how: z.string(),
      byRef: z.string(),
      at: isoInstant,
      resultUrl: z.string().optional(),
    })
    .nullable(),
  reminders: z.object({
    lastAt: isoInstant.nullable(),
    count: z.int(),
    mutedUntil: isoDate.nullable(),
  }),
  effort: z.string().optional(),
  labels: z.array(z.string()),
  findings: z.array(wireFinding),
  createdAt: isoInstant,
  startedAt: isoInstant.nullable(),
  completedAt: isoInstant.nullable(),
  version: z.int(),
  /** Decided for this caller and this status. */
  allowedActions: z.array(z.enum(['edit', 'status', 'link'])),
});
/** @public */
export type WireActionItem = z.infer<typeof wireActionItem>;

const editable = {
  title: z.string().trim().min(5).max(200),
  description: z.string().max(10_000),
  type: z.enum(ACTION_TYPES),
  priority: z.enum(PRIORITIES),
  ownerRef: entityRef.nullable(),
  dueDate: isoDate.nullable(),
  factorIds: z.array(z.string().max(64)).max(50),
  lessonId: z.string().max(64).nullable(),
  effort: z.string().max(50).nullable(),
  labels: z.array(z.string().trim().min(1).max(50)).max(20),
  mutedUntil: isoDate.nullable(),
};

/** Body of `POST /action-items`. @public */
export const createActionItemRequest = z
  .strictObject({
    /** Id of the postmortem that it belongs to, or of an incident that has none yet. */
    postmortem: uuid.optional(),
    incident: uuid.optional(),
    title: editable.title,
    type: editable.type,
    priority: editable.priority,
    ...z
      .strictObject(editable)
      .omit({ title: true, type: true, priority: true })
      .partial().shape,
    key: z.string().min(8).max(100).optional(),
  })
  .refine(
    ({ postmortem, incident }) =>
      (postmortem === undefined) !== (incident === undefined),
    'needs either postmortem or incident',
  );
/** @public */
export type CreateActionItemRequest = z.infer<typeof createActionItemRequest>;

/** Body of `PATCH /action-items/:id`. @public */
export const changeActionItemRequest = z.strictObject({
  version,
  changes: z.strictObject(editable).partial(),
  /** Needed where the due date moves. */
  reason: z.string().trim().max(1_000).optional(),
});
/** @public */
export type ChangeActionItemRequest = z.infer<typeof changeActionItemRequest>;

/** Body of `POST /action-items/:id/status`. @public */
export const changeActionStatusRequest = z.strictObject({
  version,
  status: actionStatus,
  /** Needed for `wont_do`, and to reopen. */
  reason: z.string().trim().max(1_000).optional(),
  /** Needed for `wont_do`: a user or group. */
  approverRef: entityRef.optional(),
  /** Needed for `done`. */
  evidenceUrl: httpUrl.optional(),
  /** Needed for `verified`: how it was shown to work. */
  verification: z
    .strictObject({
      how: z.string().trim().min(1).max(2_000),
      resultUrl: httpUrl.optional(),
    })
    .optional(),
});
/** @public */
export type ChangeActionStatusRequest = z.infer<
  typeof changeActionStatusRequest
>;

/** Body of `POST /action-items/bulk`: one change for several, each decided for itself. @public */
export const bulkActionItemsRequest = z.strictObject({
  items: z
    .array(z.strictObject({ id: uuid, version }))
    .min(1)
    .max(100),
  changes: z
    .strictObject({
      ownerRef: editable.ownerRef,
      dueDate: editable.dueDate,
      priority: editable.priority,
      status: actionStatus,
      mutedUntil: editable.mutedUntil,
    })
    .partial(),
  reason: z.string().trim().max(1_000).optional(),
  approverRef: entityRef.optional(),
});
/** @public */
export type BulkActionItemsRequest = z.infer<typeof bulkActionItemsRequest>;

/** In the order asked. @public */
export const bulkActionItemsResponse = z.object({
  results: z.array(
    z.object({
      id: uuid,
      ref: z.string().optional(),
      outcome: z.enum([
        'changed',
        'unchanged',
        'conflict',
        'refused',
        'notFound',
      ]),
      message: z.string().optional(),
    }),
  ),
});
/** @public */
export type BulkActionItemsResponse = z.infer<typeof bulkActionItemsResponse>;

/** Body of `POST /action-items/:id/externals`: links an issue that exists, or creates one. @public */
export const linkIssueRequest = z.strictObject({
  version,
  provider: z.string().min(1).max(50),
  /** `owner/repo#12`, `OPS-7`, or the address of the issue; absent to create one. */
  key: z.string().min(1).max(500).optional(),
});
/** @public */
export type LinkIssueRequest = z.infer<typeof linkIssueRequest>;

/** Body of `POST /action-items/:id/externals/unlink`. @public */
export const unlinkIssueRequest = z.strictObject({
  version,
  provider: z.string().min(1).max(50),
});
/** @public */
export type UnlinkIssueRequest = z.infer<typeof unlinkIssueRequest>;

/** @public */
export const listActionItemsQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  /** `mine`: the caller's own; `team`: those of groups that they belong to too. */
  subject: z.enum(['mine', 'team']).optional(),
  owner: many.optional(),
  entity: many.optional(),
  system: many.optional(),
  status: many.pipe(z.array(actionStatus)).optional(),
  priority: many.pipe(z.array(z.enum(PRIORITIES))).optional(),
  type: many.pipe(z.array(z.enum(ACTION_TYPES))).optional(),
  postmortem: uuid.optional(),
  incident: uuid.optional(),
  overdue: z.literal('true').optional(),
  /** Moved twice or more, without an owner, owner gone, conflict with the tracker. */
  flag: many
    .pipe(
      z.array(z.enum(['moved', 'unowned', 'ownerGone', 'conflict', 'undated'])),
    )
    .optional(),
  sort: z
    .enum(['urgency', 'due', 'priority', 'created', 'title', 'owner'])
    .default('urgency'),
  order: order.optional(),
  ...page,
});
/** @public */
export type ListActionItemsQuery = z.infer<typeof listActionItemsQuery>;

/** `urgency`: overdue first, then by due date, then by priority; finished ones last. @public */
export const listActionItemsResponse = z.object({
  items: z.array(wireActionItem),
  totalItems: z.int(),
  /** Of all that the other filters leave, whatever `status` and `overdue` say. */
  counts: z.object({
    open: z.int(),
    in_progress: z.int(),
    done: z.int(),
    verified: z.int(),
    wont_do: z.int(),
    overdue: z.int(),
  }),
});
/** @public */
export type ListActionItemsResponse = z.infer<typeof listActionItemsResponse>;

/** Trackers that issues may be linked of. @public */
export const trackersResponse = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      canCreate: z.boolean(),
      /** How a key looks. */
      example: z.string(),
    }),
  ),
});
/** @public */
export type TrackersResponse = z.infer<typeof trackersResponse>;
