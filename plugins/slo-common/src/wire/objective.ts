import { z } from 'zod/v4';
import { isoInstant, wireState } from './state';

/** The window a number was computed over. @public */
export const wireWindow = z.object({
  /** For a person: `30 days`, `calendar month`. */
  label: z.string(),
  kind: z.enum(['rolling', 'calendar']),
  /** Where the answer really starts: the ledger row it snapped to. */
  from: isoInstant,
  to: isoInstant,
  /** Where it was asked to start. */
  requestedFrom: isoInstant,
  /** End of the calendar period. */
  periodEnd: isoInstant.optional(),
  /** Share of the window that was measured, 0 to 1. */
  coverage: z.number(),
});
/** @public */
export type WireWindow = z.infer<typeof wireWindow>;

/** @public */
export const wireBudget = z.object({
  /** Bad events the window allows. */
  allowed: z.number(),
  bad: z.number(),
  total: z.number(),
  /** Good over total, 0 to 1; null without events. */
  sli: z.number().nullable(),
  /** 1 − bad ÷ allowed; below 0 when overspent; null without events. */
  left: z.number().nullable(),
});
/** @public */
export type WireBudget = z.infer<typeof wireBudget>;

/** @public */
export const wireForecast = z.object({
  /** Null when the budget lasts the window at this rate. */
  exhaustedAt: isoInstant.nullable(),
  earliest: isoInstant.optional(),
  latest: isoInstant.optional(),
});
/** @public */
export type WireForecast = z.infer<typeof wireForecast>;

/** @public */
export const wireBurn = z.object({
  severity: z.enum(['page', 'ticket']),
  budgetShare: z.number(),
  factor: z.number(),
  longSeconds: z.number(),
  shortSeconds: z.number(),
  /** Null without events in that window. */
  longRate: z.number().nullable(),
  shortRate: z.number().nullable(),
  /** Both rates are above the factor. */
  holds: z.boolean(),
});
/** @public */
export type WireBurn = z.infer<typeof wireBurn>;

/**
 * One objective, as lists show it.
 *
 * @public
 */
export const wireObjective = z.object({
  /** `<entityRef>/<slo>`. */
  sloRef: z.string(),
  entityRef: z.string(),
  /** `metadata.name` of the SLO. */
  slo: z.string(),
  /** Id of the objective in its SLO; empty for the SLO's own composite budget. */
  objective: z.string(),
  /** What a list shows: display name of the SLO, with the objective's where there are several. */
  title: z.string(),
  description: z.string().optional(),
  /** 0 to 1; null where the definition could not be read: state `invalid`. */
  target: z.number().nullable(),
  method: z.enum(['Occurrences', 'Timeslices', 'RatioTimeslices']),
  composite: z.boolean(),
  state: wireState,
  window: wireWindow.nullable(),
  budget: wireBudget.nullable(),
  forecast: wireForecast.nullable(),
  /** Budget left at up to 30 evenly spaced points of the window; null where nothing was measured. */
  sparkline: z.array(z.number().nullable()),
  /** True for seeded example data. */
  example: z.boolean(),
});
/** @public */
export type WireObjective = z.infer<typeof wireObjective>;

/** Who the objective belongs to, from the catalog. @public */
export const wireEntity = z.object({
  entityRef: z.string(),
  kind: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  system: z.string().nullable(),
  tier: z.string().nullable(),
});
/** @public */
export type WireEntity = z.infer<typeof wireEntity>;
