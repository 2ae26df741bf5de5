import { z } from 'zod/v4';
import {
  EVENT_KINDS,
  EVENT_SOURCES,
  entityRef,
  httpUrl,
  isoInstant,
  page,
  uuid,
  version,
} from './state';
import { wireInstant } from './instant';

/** Who did it: by role where no name is to be shown. @public */
export const wireActor = z.strictObject({
  role: z.string().max(100).optional(),
  /** Entity ref, or a name that a provider gave. Absent in blameless mode for those who do not write. */
  ref: z.string().max(300).optional(),
});
/** @public */
export type WireActor = z.infer<typeof wireActor>;

export const eventVisibility = z.enum(['internal', 'external']);

/** One event of the timeline of an incident or a postmortem. Sorted by (at, order of source, id). @public */
export const wireTimelineEvent = z.object({
  id: uuid,
  at: wireInstant,
  endAt: wireInstant.nullable(),
  kind: z.enum(EVENT_KINDS),
  /** Markdown, 1 to 4,000 characters. */
  text: z.string(),
  actor: wireActor.nullable(),
  source: z.enum(EVENT_SOURCES),
  /** Unique with timeline and source; null for `manual`. */
  sourceId: z.string().nullable(),
  evidenceUrl: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  pinned: z.boolean(),
  /** Kept, and left out of the publication. */
  hidden: z.boolean(),
  visibility: eventVisibility,
  /** A person changed it: an import leaves it as it is. */
  edited: z.boolean(),
  version: z.int(),
});
/** @public */
export type WireTimelineEvent = z.infer<typeof wireTimelineEvent>;

const editable = {
  at: wireInstant,
  endAt: wireInstant.nullable().optional(),
  kind: z.enum(EVENT_KINDS),
  text: z.string().trim().min(1).max(4_000),
  actor: wireActor.nullable().optional(),
  evidenceUrl: httpUrl.optional(),
  pinned: z.boolean().optional(),
  visibility: eventVisibility.optional(),
};

/** Body of `POST …/timeline`. @public */
export const addEventRequest = z.strictObject({
  ...editable,
  /** Makes saying it twice saying it once; made by the client. */
  key: z.string().min(8).max(100).optional(),
});
/** @public */
export type AddEventRequest = z.infer<typeof addEventRequest>;

/** Body of `PATCH …/timeline/:eventId`: what changes. @public */
export const changeEventRequest = z.strictObject({
  version,
  changes: z.strictObject({ ...editable, hidden: z.boolean() }).partial(),
});
/** @public */
export type ChangeEventRequest = z.infer<typeof changeEventRequest>;

/** @public */
export const listTimelineQuery = z.strictObject({
  ...page,
  limit: z.coerce.number().int().min(1).max(2_000).default(500),
  /** Hidden ones too. */
  hidden: z.literal('true').optional(),
});
/** @public */
export type ListTimelineQuery = z.infer<typeof listTimelineQuery>;

/** @public */
export const listTimelineResponse = z.object({
  items: z.array(wireTimelineEvent),
  totalItems: z.int(),
  /** Decided for this caller. */
  allowedActions: z.array(z.enum(['add', 'change'])),
});
/** @public */
export type ListTimelineResponse = z.infer<typeof listTimelineResponse>;

/**
 * Body of `POST /change-events`: deploys and other changes, from pipelines. Several at once, each once: `(source system, id)` is its
 * identity.
 *
 * @public
 */
export const changeEventsRequest = z.strictObject({
  events: z
    .array(
      z.strictObject({
        /** Unique in the sender's system: `deploy-4711`. */
        id: z.string().min(1).max(200),
        entityRef,
        at: isoInstant,
        endAt: isoInstant.optional(),
        type: z.enum([
          'deploy',
          'rollback',
          'config',
          'flag',
          'migration',
          'other',
        ]),
        title: z.string().trim().min(1).max(500),
        by: z.string().max(300).optional(),
        url: httpUrl.optional(),
      }),
    )
    .min(1)
    .max(100),
});
/** @public */
export type ChangeEventsRequest = z.infer<typeof changeEventsRequest>;

/** @public */
export const changeEventsResponse = z.object({
  accepted: z.int(),
  /** Known already. */
  duplicates: z.int(),
});
/** @public */
export type ChangeEventsResponse = z.infer<typeof changeEventsResponse>;
