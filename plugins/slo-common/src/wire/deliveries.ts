import { z } from 'zod/v4';
import { MESSAGE_EVENTS } from '../notification';
import { isoInstant } from './state';

export const DELIVERY_STATES = [
  'pending',
  'delivered',
  'dead',
  'cancelled',
] as const;
const deliveryState = z.enum(DELIVERY_STATES);
const destinationRef = z
  .string()
  .max(300)
  .regex(
    /^[a-z]+:.+$/,
    'is `<channel type>:<name>`, such as pagerduty:payments',
  );

/** One message to one destination. No secret is in it, nor what the provider answered beyond an excerpt. @public */
export const wireDelivery = z.object({
  id: z.string(),
  destination: z.string(),
  event: z.enum(MESSAGE_EVENTS),
  groupId: z.string(),
  /** The group's first occurrence that the caller may read. */
  alert: z
    .object({ id: z.string(), name: z.string(), entityRef: z.string() })
    .nullable(),
  state: deliveryState,
  /** Why it is dead or cancelled, or what its last attempt met. */
  message: z.string().nullable(),
  attempts: z.int(),
  createdAt: isoInstant,
  /** When the next attempt is due; null where none is. */
  dueAt: isoInstant.nullable(),
  deliveredAt: isoInstant.nullable(),
  lastStatus: z.int().nullable(),
  allowedActions: z.array(z.enum(['redrive'])),
});
/** @public */
export type WireDelivery = z.infer<typeof wireDelivery>;

/** @public */
export const listDeliveriesQuery = z.strictObject({
  state: z
    .union([deliveryState, z.array(deliveryState)])
    .transform(value => [value].flat())
    .optional(),
  destination: destinationRef.optional(),
  groupId: z.string().max(255).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListDeliveriesQuery = z.infer<typeof listDeliveriesQuery>;

/** Latest first. @public */
export const listDeliveriesResponse = z.object({
  items: z.array(wireDelivery),
  totalItems: z.int(),
  counts: z.object({
    pending: z.int(),
    delivered: z.int(),
    dead: z.int(),
    cancelled: z.int(),
  }),
});
/** @public */
export type ListDeliveriesResponse = z.infer<typeof listDeliveriesResponse>;

/** A configured receiver and how it fares. @public */
export const wireDestination = z.object({
  /** `pagerduty:payments`. */
  ref: z.string(),
  type: z.string(),
  name: z.string(),
  /** For people; never a secret. */
  description: z.string(),
  perMinute: z.number(),
  /** `unhealthy`: it takes nothing until its config or access is mended. `paused`: it asked for rest. */
  health: z.enum(['ok', 'paused', 'unhealthy']),
  since: isoInstant.nullable(),
  message: z.string().nullable(),
  pausedUntil: isoInstant.nullable(),
  pending: z.int(),
  dead: z.int(),
  oldestPendingSeconds: z.number().nullable(),
  lastDeliveredAt: isoInstant.nullable(),
  /** True for the one that is told when others fail. */
  isFallback: z.boolean(),
  allowedActions: z.array(z.enum(['test'])),
});
/** @public */
export type WireDestination = z.infer<typeof wireDestination>;

/** Worst first. @public */
export const listDestinationsResponse = z.object({
  items: z.array(wireDestination),
});
/** @public */
export type ListDestinationsResponse = z.infer<typeof listDestinationsResponse>;

/** What a re-drive or a test message answers: it is queued. @public */
export const queuedResponse = z.object({ deliveryId: z.string() });
/** @public */
export type QueuedResponse = z.infer<typeof queuedResponse>;
