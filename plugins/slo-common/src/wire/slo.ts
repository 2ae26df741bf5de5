import { z } from 'zod/v4';
import { isoInstant, wireProblem } from './state';
import { wireEntity } from './objective';
import { entityObjective } from './entity';

const ledgerRow = z.object({
  at: isoInstant,
  good: z.number(),
  total: z.number(),
  coveredSeconds: z.number(),
});

/**
 * How a number came about: the two ledger rows, the formula, the queries.
 *
 * @public
 */
export const wireExplanation = z.object({
  start: ledgerRow,
  end: ledgerRow,
  /** Sums of the excluded intervals at both ends; absent where nothing is excluded. */
  excluded: z.object({ start: ledgerRow, end: ledgerRow }).optional(),
  /** With the numbers filled in, one step a line. */
  formula: z.array(z.string()),
  queries: z.array(
    z.object({
      role: z.enum(['good', 'bad', 'total', 'ratio', 'value']),
      source: z.string(),
      instance: z.string().optional(),
      query: z.string(),
      /** Opens the query in its instance. */
      url: z.string().optional(),
    }),
  ),
});
/** @public */
export type WireExplanation = z.infer<typeof wireExplanation>;

/** @public */
export const wireExclusion = z.object({
  id: z.string(),
  from: isoInstant,
  to: isoInstant,
  reason: z.string(),
  author: z.string(),
  revokedAt: isoInstant.nullable(),
});
/** @public */
export type WireExclusion = z.infer<typeof wireExclusion>;

/** The SLO page: everything but its charts. @public */
export const sloResponse = z.object({
  sloRef: z.string(),
  entity: wireEntity,
  title: z.string(),
  description: z.string().optional(),
  labels: z.record(z.string(), z.array(z.string())),
  objectives: z.array(
    entityObjective.extend({
      explanation: wireExplanation.nullable(),
      targets: z.array(z.object({ from: isoInstant, target: z.number() })),
      epochs: z.array(z.object({ from: isoInstant, reason: z.string() })),
      exclusions: z.array(wireExclusion),
    }),
  ),
  problems: z.array(wireProblem),
  asOf: isoInstant.nullable(),
});
/** @public */
export type SloResponse = z.infer<typeof sloResponse>;

/** @public */
export const chartQuery = z.strictObject({
  /** The objective's own window when both are absent. */
  from: isoInstant.optional(),
  to: isoInstant.optional(),
  points: z.coerce.number().int().min(2).max(720).default(360),
});
/** @public */
export type ChartQuery = z.infer<typeof chartQuery>;

/**
 * One point of the charts; null where nothing was measured: a gap, never zero.
 *
 * @public
 */
export const chartPoint = z.object({
  at: isoInstant,
  /** Budget left of the window that ends (rolling) or runs (calendar) here. */
  left: z.number().nullable(),
  /**
   * The burn-down of the objective's present window: what its budget had left after the bad events since its start. 1 at the
   * start, `left` of now at its end; null outside of it and where nothing was measured.
   */
  burnDown: z.number().nullable(),
  /** The even-burn line: 1 at the start of the present window, 0 at its end; null outside of it. */
  even: z.number().nullable(),
  /** Good over total since the previous point. */
  sli: z.number().nullable(),
  /** Events since the previous point. */
  good: z.number().nullable(),
  bad: z.number().nullable(),
  /** Burn rates of the tiers' long windows, in the order of `burnWindows`. */
  burn: z.array(z.number().nullable()),
});
/** @public */
export type ChartPoint = z.infer<typeof chartPoint>;

/** @public */
export const chartResponse = z.object({
  from: isoInstant,
  to: isoInstant,
  /** Seconds between points; 60 where every minute is still there. */
  stepSeconds: z.number(),
  target: z.number(),
  burnWindows: z.array(
    z.object({
      seconds: z.number(),
      factor: z.number(),
      severity: z.enum(['page', 'ticket']),
    }),
  ),
  points: z.array(chartPoint),
  excluded: z.array(
    z.object({ from: isoInstant, to: isoInstant, reason: z.string() }),
  ),
  marks: z.array(
    z.object({
      at: isoInstant,
      kind: z.enum(['target', 'definition', 'epoch', 'period', 'alert']),
      label: z.string(),
    }),
  ),
});
/** @public */
export type ChartResponse = z.infer<typeof chartResponse>;
