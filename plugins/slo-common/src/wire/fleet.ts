import { z } from 'zod/v4';
import { many } from './many';
import { stateKind, stateCounts, isoInstant } from './state';
import { wireEntity, wireObjective } from './objective';

export const FLEET_SORTS = [
  'state',
  'left',
  'exhaustion',
  'title',
  'owner',
  'system',
] as const;

/**
 * Query of the fleet page; the same names stand in its URL. Repeated parameters are alternatives.
 *
 * @public
 */
export const listSlosQuery = z.strictObject({
  /** Words looked for in titles, SLO names, entity names. */
  search: z.string().max(200).optional(),
  owner: many.optional(),
  system: many.optional(),
  kind: many.optional(),
  tier: many.optional(),
  state: many.pipe(z.array(stateKind)).optional(),
  /** Only SLOs of these entities. */
  entity: many.optional(),
  sort: z.enum(FLEET_SORTS).default('state'),
  order: z.enum(['asc', 'desc']).default('asc'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListSlosQuery = z.infer<typeof listSlosQuery>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

/** @public */
export const fleetRow = wireObjective.extend({ entity: wireEntity });
/** @public */
export type FleetRow = z.infer<typeof fleetRow>;

/** @public */
export const listSlosResponse = z.object({
  items: z.array(fleetRow),
  /** Matches of the whole query. */
  totalItems: z.int(),
  /** Counts by state of all that matches but for the state filter. */
  counts: stateCounts,
  /** Values to filter by, most frequent first, at most 50 each; of everything the caller may read. */
  facets: z.object({ owner: facet, system: facet, kind: facet, tier: facet }),
  /** When the numbers were computed. */
  asOf: isoInstant.nullable(),
});
/** @public */
export type ListSlosResponse = z.infer<typeof listSlosResponse>;
