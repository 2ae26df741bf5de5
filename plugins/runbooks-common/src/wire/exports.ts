import { z } from 'zod/v4';

/** Query of `GET /export`: one runbook, or all critical ones that the caller may read. Answers a file. @public */
export const exportQuery = z
  .strictObject({
    ref: z.string().max(1_000).optional(),
    critical: z.literal('true').optional(),
    format: z.enum(['html', 'markdown']).default('html'),
  })
  .refine(
    ({ ref, critical }) => (ref === undefined) !== (critical === undefined),
    'needs either ref or critical=true',
  );
/** @public */
export type ExportQuery = z.infer<typeof exportQuery>;

/** The channel of the portal's signals that wakes pages which show runs. @public */
export const RUNBOOKS_SIGNAL_CHANNEL = 'runbooks';

/**
 * Something moved: ask again. It goes to every signed-in person and therefore names nothing; what each may read, the answer
 * decides.
 *
 * @public
 */
export const runbooksSignal = z.object({ about: z.enum(['runs', 'index']) });
/** @public */
export type RunbooksSignal = z.infer<typeof runbooksSignal>;

/** How the index fares. @public */
export const runbooksHealthResponse = z.object({
  indexing: z.object({
    status: z.enum(['ok', 'failing', 'unknown']),
    lastRunAt: z.iso.datetime().nullable(),
    message: z.string().optional(),
  }),
  /** Where the alerts are known from; `absent` where the SLO plugin is not there. */
  alerts: z.object({
    status: z.enum(['ok', 'failing', 'absent', 'unknown']),
    lastReadAt: z.iso.datetime().nullable(),
    message: z.string().optional(),
  }),
  counts: z.object({ runbooks: z.int(), sites: z.int(), alerts: z.int() }),
});
/** @public */
export type RunbooksHealthResponse = z.infer<typeof runbooksHealthResponse>;
