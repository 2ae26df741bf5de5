import { z } from 'zod/v4';
import { MATCH_FIELDS } from '../silence';
import { isoInstant } from './state';

const patterns = z.array(z.string().trim().min(1).max(300)).min(1).max(50);

/**
 * Which alerts are meant: every field given must match, by any of its patterns; `*` stands for any text.
 *
 * @public
 */
export const wireMatchers = z.strictObject({
  severity: patterns.optional(),
  kind: patterns.optional(),
  entity: patterns.optional(),
  owner: patterns.optional(),
  system: patterns.optional(),
  tier: patterns.optional(),
  slo: patterns.optional(),
  objective: patterns.optional(),
  alertName: patterns.optional(),
} satisfies Record<(typeof MATCH_FIELDS)[number], z.ZodType>);
/** @public */
export type WireMatchers = z.infer<typeof wireMatchers>;

/** Body of `POST /silences`. @public */
export const createSilenceRequest = z.strictObject({
  matchers: wireMatchers.refine(
    matchers => Object.keys(matchers).length > 0,
    'needs at least one field: a silence never mutes everything',
  ),
  /** Now when absent. */
  startsAt: isoInstant.optional(),
  /** In the future, and at most 90 days after the start. */
  endsAt: isoInstant,
  reason: z.string().trim().min(3).max(1_000),
});
/** @public */
export type CreateSilenceRequest = z.infer<typeof createSilenceRequest>;

export const SILENCE_STATUSES = ['active', 'pending', 'expired'] as const;

/** @public */
export const wireSilence = z.object({
  id: z.string(),
  matchers: wireMatchers,
  reason: z.string(),
  author: z.string(),
  createdAt: isoInstant,
  startsAt: isoInstant,
  endsAt: isoInstant,
  /** Who ended it early. */
  expiredBy: z.string().nullable(),
  status: z.enum(SILENCE_STATUSES),
  allowedActions: z.array(z.enum(['expire'])),
});
/** @public */
export type WireSilence = z.infer<typeof wireSilence>;

/** @public */
export const listSilencesQuery = z.strictObject({
  status: z
    .union([z.enum(SILENCE_STATUSES), z.array(z.enum(SILENCE_STATUSES))])
    .transform(value => [value].flat())
    .optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListSilencesQuery = z.infer<typeof listSilencesQuery>;

/** Those that end soonest first, expired ones after them. @public */
export const listSilencesResponse = z.object({
  items: z.array(wireSilence),
  totalItems: z.int(),
  allowedActions: z.array(z.enum(['create'])),
});
/** @public */
export type ListSilencesResponse = z.infer<typeof listSilencesResponse>;

/** A maintenance window of app-config or of a file. @public */
export const wireMaintenance = z.object({
  id: z.string(),
  name: z.string(),
  matchers: wireMatchers,
  reason: z.string(),
  author: z.string(),
  /** For people: `every Sunday 02:00 for 2 h, Europe/Berlin`. */
  schedule: z.string(),
  /** `app-config`, or the file it is read from. */
  source: z.string(),
  excludeFromBudget: z.boolean(),
  status: z.enum(['active', 'upcoming', 'over']),
  /** The present one, or the next; null when there will be none. */
  startsAt: isoInstant.nullable(),
  endsAt: isoInstant.nullable(),
});
/** @public */
export type WireMaintenance = z.infer<typeof wireMaintenance>;

/** Active ones first, then by when they begin. @public */
export const listMaintenanceResponse = z.object({
  items: z.array(wireMaintenance),
});
/** @public */
export type ListMaintenanceResponse = z.infer<typeof listMaintenanceResponse>;
