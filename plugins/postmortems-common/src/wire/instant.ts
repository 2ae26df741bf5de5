import { z } from 'zod/v4';
import {
  DURATIONS,
  MILESTONES,
  PRECISIONS,
  httpUrl,
  isoInstant,
} from './state';

/**
 * A point in time, as well as it is known. An imported time without a zone is kept as the text that it is; `at` reads it as if it were
 * UTC, which holds for differences within one document, and `sourceZone` stays absent: nobody may take it for UTC.
 *
 * @public
 */
export const wireInstant = z.strictObject({
  /** Null only where the precision is `unknown`. */
  at: isoInstant.nullable(),
  precision: z.enum(PRECISIONS),
  /** As somebody wrote it: `2022-02-?? ??:??`. */
  sourceText: z.string().max(500).optional(),
  /** IANA name or `UTC`; absent where none was given. */
  sourceZone: z.string().max(100).optional(),
  evidenceUrl: httpUrl.optional(),
});
/** @public */
export type WireInstant = z.infer<typeof wireInstant>;

/** A milestone may be unknown, with a reason. @public */
export const wireMilestone = wireInstant.extend({
  /** Why it is unknown, or why it stands out of order. */
  reason: z.string().trim().max(1_000).optional(),
});
/** @public */
export type WireMilestone = z.infer<typeof wireMilestone>;

export const wireMilestones = z.partialRecord(
  z.enum(MILESTONES),
  wireMilestone,
);
/** @public */
export type WireMilestones = z.infer<typeof wireMilestones>;

/** What somebody wrote down, beside what is computed. @public */
export const statedDuration = z.strictObject({
  /** Null where the text could not be read: `?`, `N/A`. */
  seconds: z.number().min(0).nullable(),
  text: z.string().max(200),
});
export const statedDurations = z.partialRecord(
  z.enum(DURATIONS),
  statedDuration,
);
/** @public */
export type StatedDurations = z.infer<typeof statedDurations>;

/**
 * Elapsed time between two milestones. `ok` is exact to the minute; `imprecise` where one of them is known to the hour or day only, or
 * one has a zone and the other none; `invalid_order` where the later is before the earlier; `missing` where one is not known.
 *
 * @public
 */
export const wireDuration = z.object({
  status: z.enum(['ok', 'missing', 'invalid_order', 'imprecise']),
  /** Absent for `missing`; negative for `invalid_order`. */
  seconds: z.number().optional(),
  stated: statedDuration.optional(),
  /** Stated and computed time differ by more than a minute; of what is stated in whole hours or days, by one of them or more. */
  disagrees: z.boolean(),
  /** Inside the working hours of the calendar named; a second figure. */
  working: z.object({ seconds: z.number(), calendar: z.string() }).optional(),
});
/** @public */
export type WireDuration = z.infer<typeof wireDuration>;

export const wireDurations = z.record(z.enum(DURATIONS), wireDuration);
/** @public */
export type WireDurations = z.infer<typeof wireDurations>;
