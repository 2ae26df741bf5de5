import { z } from 'zod/v4';

/** Query of the change feed. @public */
export const listChangesQuery = z.strictObject({
  /** `next` of the answer before; from the beginning without it. */
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'is the `next` of an answer before')
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
/** @public */
export type ListChangesQuery = z.infer<typeof listChangesQuery>;

/** One change, in the order in which changes were committed. @public */
export const wireChange = z.object({
  /** `<plugin>:<entityRef>:<sequence>`: unique for ever. */
  id: z.string(),
  at: z.iso.datetime(),
  entityRef: z.string(),
  /** What kind of thing changed: `occurrence` or `delivery` of the SLO plugin, `run` of the runbooks plugin. */
  type: z.string(),
  /** Joins changes of one thing: the occurrence id, the run id. */
  subject: z.string(),
  body: z.record(z.string(), z.unknown()),
});
/** @public */
export type WireChange = z.infer<typeof wireChange>;

/** @public */
export const listChangesResponse = z.object({
  changes: z.array(wireChange),
  /** Ask with it next time: it never goes back, and nothing after it was missed. */
  next: z.string(),
  hasMore: z.boolean(),
});
/** @public */
export type ListChangesResponse = z.infer<typeof listChangesResponse>;
