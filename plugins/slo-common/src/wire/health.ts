import { z } from 'zod/v4';
import { isoInstant } from './state';

/** How the backend itself fares: what `GET /health` answers. @public */
export const healthResponse = z.object({
  /** `degraded` when numbers are late, a source fails, definitions cannot be read, or alerts are not told. */
  status: z.enum(['ok', 'degraded']),
  /** When numbers were last computed. */
  lastTickAt: isoInstant.nullable(),
  lastTickAgeSeconds: z.number().nullable(),
  /** One per configured instance of each source. */
  sources: z.array(
    z.object({
      type: z.string(),
      instance: z.string(),
      status: z.enum(['ok', 'failing', 'unknown']),
      message: z.string().optional(),
      since: isoInstant.optional(),
    }),
  ),
  /** Reading definitions from the catalog and from repositories. */
  ingestion: z.object({
    status: z.enum(['ok', 'failing', 'unknown']),
    lastRunAt: isoInstant.nullable(),
    message: z.string().optional(),
  }),
  /** Deciding and delivering alerts; absent where alerting is off. */
  alerting: z
    .object({
      /** The minute that was decided last. */
      lastDecidedAt: isoInstant.nullable(),
      firing: z.int(),
      acknowledged: z.int(),
      /** Messages that wait to be sent. */
      pending: z.int(),
      oldestPendingSeconds: z.number().nullable(),
      /** Messages that were given up. */
      dead: z.int(),
      /** The independent check that every alert was told. */
      auditor: z.object({
        lastRunAt: isoInstant.nullable(),
        violations: z.int(),
      }),
      /** What is wrong, a sentence each, with what to do. */
      problems: z.array(z.string()),
    })
    .optional(),
});
/** @public */
export type HealthResponse = z.infer<typeof healthResponse>;
