import { z } from 'zod/v4';
import { isoInstant } from './state';

const count = z.number().finite().min(0).max(1e15);
const common = {
  /** `<entityRef>/<slo>` or `<entityRef>/<slo>/<objective>`. */
  objective: z.string().min(1).max(512),
  /** Who counts: one process, one shard. Cumulative counters are compared inside a stream. */
  stream: z.string().min(1).max(128),
  good: count,
  total: count,
};

/** Events counted over an interval. @public */
export const pushInterval = z.strictObject({
  ...common,
  from: isoInstant,
  to: isoInstant,
});

/** A counter that grows since `startedAt`; a new `startedAt` is a restart from zero. @public */
export const pushCounter = z.strictObject({
  ...common,
  at: isoInstant,
  startedAt: isoInstant,
});

/** @public */
export const pushItem = z.union([pushInterval, pushCounter]);
/** @public */
export type PushItem = z.infer<typeof pushItem>;

/** Body of `POST /push`; with header `Idempotency-Key`, kept 7 days. Items are judged one by one. @public */
export const pushRequest = z.strictObject({
  items: z.array(z.unknown()).min(1).max(1_000),
});
/** @public */
export type PushRequest = { items: PushItem[] };

/** @public */
export const pushResponse = z.object({
  accepted: z.int(),
  rejected: z.int(),
  /** In the order of the request. */
  items: z.array(
    z.object({
      status: z.enum(['accepted', 'duplicate', 'rejected']),
      /** Why, and what to do; only for `rejected`. */
      message: z.string().optional(),
    }),
  ),
});
/** @public */
export type PushResponse = z.infer<typeof pushResponse>;

/** Body of `POST /slos/…/exclusions`. @public */
export const createExclusionRequest = z.strictObject({
  from: isoInstant,
  to: isoInstant,
  reason: z.string().min(3).max(1_000),
});
/** @public */
export type CreateExclusionRequest = z.infer<typeof createExclusionRequest>;
