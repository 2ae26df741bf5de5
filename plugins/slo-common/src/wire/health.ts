import { z } from 'zod/v4';
import { isoInstant } from './state';

/** How the backend itself fares: what `GET /health` answers. @public */
export const healthResponse = z.object({
  /** `degraded` when numbers are late, a source fails, or definitions cannot be read. */
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
});
/** @public */
export type HealthResponse = z.infer<typeof healthResponse>;
