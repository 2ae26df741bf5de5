import { many } from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import { isoInstant } from './state';

/** Why a critical path is not covered, worst first. @public */
export const GAP_REASONS = [
  'noAlert',
  'noRunbook',
  'deadPage',
  'deadAnchor',
  'notBuilt',
  'lintFailing',
  'overdue',
  'notReviewed',
] as const;
/** @public */
export type GapReason = (typeof GAP_REASONS)[number];

/** @public */
export const wireGap = z.object({
  entityRef: z.string(),
  /** `metadata.name`; absent where the path is an entity of tier 1 without an SLO. */
  slo: z.string().optional(),
  alert: z.string().optional(),
  reason: z.enum(GAP_REASONS),
  /** What is missing and what to do, for a person. */
  message: z.string(),
  runbookRef: z.string().optional(),
});
/** @public */
export type WireGap = z.infer<typeof wireGap>;

/** @public */
export const coverageQuery = z.strictObject({
  owner: many.optional(),
  system: many.optional(),
});
/** @public */
export type CoverageQuery = z.infer<typeof coverageQuery>;

/**
 * The state of the fleet. A critical path is an SLO, or an entity of tier 1 without one; it is covered when each of its alerts that
 * would wake somebody up (each of all, where none would) has a runbook that resolves, can be opened, lints without an error and is in
 * date.
 *
 * @public
 */
export const coverageResponse = z.object({
  /** The lowest share first. */
  systems: z.array(
    z.object({
      /** Null for what belongs to no system. */
      systemRef: z.string().nullable(),
      paths: z.int(),
      covered: z.int(),
      /** At most 50, worst first. */
      gaps: z.array(wireGap),
    }),
  ),
  total: z.object({ paths: z.int(), covered: z.int() }),
  /** Why nothing can be said; absent where alerts are known. */
  unknown: z.string().optional(),
  asOf: isoInstant.nullable(),
});
/** @public */
export type CoverageResponse = z.infer<typeof coverageResponse>;

/** @public */
export const listDeadEndsQuery = coverageQuery.extend({
  search: z.string().trim().max(200).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListDeadEndsQuery = z.infer<typeof listDeadEndsQuery>;

/** Alerts whose runbook does not resolve; pages first. Runbooks that nobody points at are the list with `flag=orphan`. @public */
export const listDeadEndsResponse = z.object({
  items: z.array(
    z.object({
      entityRef: z.string(),
      alert: z.string(),
      /** `slo`, or who evaluates it. */
      origin: z.enum(['slo', 'prometheus', 'alertmanager', 'webhook']),
      severity: z.string().nullable(),
      slo: z.string().optional(),
      /** What it gives: an address or a name. */
      given: z.string().optional(),
      reason: z.enum(['noRunbook', 'deadPage', 'deadAnchor']),
      message: z.string(),
    }),
  ),
  totalItems: z.int(),
  /** Alerts that were looked at. */
  alerts: z.int(),
  unknown: z.string().optional(),
});
/** @public */
export type ListDeadEndsResponse = z.infer<typeof listDeadEndsResponse>;
