import { z } from 'zod/v4';
import { alertKind, alertSeverity, wireSuppression } from './alerts';
import { isoInstant } from './state';

/** "If this fired at that time, who would be told, when, and why?" @public */
export const simulateEscalationQuery = z.strictObject({
  /** `<entityRef>/<slo>`. */
  slo: z.string().min(3).max(512),
  /** Empty for the SLO's own composite budget. */
  objective: z.string().max(2_000).default(''),
  severity: alertSeverity.default('page'),
  kind: alertKind.default('burn'),
  /** Now when absent. */
  at: isoInstant.optional(),
});
/** @public */
export type SimulateEscalationQuery = z.infer<typeof simulateEscalationQuery>;

/** @public */
export const simulateEscalationResponse = z.object({
  at: isoInstant,
  alertName: z.string(),
  /** Null when only the fallback is told, or nobody. */
  policy: z.string().nullable(),
  /** Why this policy, in one sentence. */
  why: z.string(),
  /** What would keep it from telling anybody; null when nothing does. */
  suppression: wireSuppression.nullable(),
  /** Ascending. */
  steps: z.array(
    z.object({
      at: isoInstant,
      step: z.int(),
      round: z.int(),
      destinations: z.array(
        z.object({
          ref: z.string(),
          /** For people; null for one that is not configured. */
          description: z.string().nullable(),
          event: z.enum(['triggered', 'escalated']),
        }),
      ),
      /** One sentence: why then. */
      why: z.string(),
    }),
  ),
  /** What is wrong with the policy: a destination that is not configured, a step nobody reaches. */
  warnings: z.array(z.string()),
});
/** @public */
export type SimulateEscalationResponse = z.infer<
  typeof simulateEscalationResponse
>;
