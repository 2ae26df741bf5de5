import { z } from 'zod/v4';
import { SLO_STATE_KINDS } from '../budget';

/** Instants on the wire are ISO 8601 in UTC. */
export const isoInstant = z.iso.datetime();

export const stateKind = z.enum(SLO_STATE_KINDS);

/** @public */
export const wireState = z.object({
  kind: stateKind,
  /** Only for `noData`. */
  reason: z
    .enum(['new', 'sourceFailed', 'silent', 'insufficientCoverage'])
    .optional(),
  /** Since when the state holds. */
  since: isoInstant.optional(),
  /** One sentence: what it means and what to do. */
  message: z.string(),
});
/** @public */
export type WireState = z.infer<typeof wireState>;

/** @public */
export const stateCounts = z.record(stateKind, z.int().min(0));
/** How many objectives are in each state; every state is there. @public */
export type StateCounts = z.infer<typeof stateCounts>;

/** @public */
export const wireProblem = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  document: z.int(),
  kind: z.string().optional(),
  name: z.string().optional(),
  path: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.string().optional(),
  /** Link to the file, where its location has one. */
  url: z.string().optional(),
});
/** @public */
export type WireProblem = z.infer<typeof wireProblem>;
