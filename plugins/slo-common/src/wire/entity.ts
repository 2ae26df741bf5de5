import { z } from 'zod/v4';
import { isoInstant, stateCounts, wireProblem } from './state';
import { wireBurn, wireObjective } from './objective';
import { fleetRow } from './fleet';
import { wireAlert } from './alerts';

/** What became of one location of the annotation. @public */
export const wireLocation = z.object({
  /** As written: `dir:./slo`. */
  location: z.string(),
  status: z.enum(['ok', 'unreachable', 'refused', 'pending']),
  /** Why, for a person; for `unreachable` it says that the last good definition is kept. */
  message: z.string().optional(),
  /** When it was last read whole. */
  lastReadAt: isoInstant.nullable(),
  url: z.string().optional(),
});
/** @public */
export type WireLocation = z.infer<typeof wireLocation>;

/** @public */
export const entityObjective = wireObjective.extend({
  burns: z.array(wireBurn),
  definition: z.object({
    format: z.enum(['openslo', 'sloth', 'pyrra', 'template']),
    file: z.string(),
    line: z.int(),
    url: z.string().optional(),
  }),
});
/** @public */
export type EntityObjective = z.infer<typeof entityObjective>;

/** An open alert as a badge shows it. @public */
export const wireOpenAlert = wireAlert.pick({
  id: true,
  name: true,
  sloRef: true,
  objective: true,
  severity: true,
  status: true,
  firedAt: true,
  suppression: true,
});
/** @public */
export type WireOpenAlert = z.infer<typeof wireOpenAlert>;

/**
 * All that the card and the tab of one entity show: one request.
 *
 * @public
 */
export const entitySlosResponse = z.object({
  entityRef: z.string(),
  /** Worst first. */
  objectives: z.array(entityObjective),
  counts: stateCounts,
  /** Open alerts of its objectives, pages first, at most 50; absent where the caller may not read alerts. */
  openAlerts: z.array(wireOpenAlert).optional(),
  /** Alerts of others on it that fire; absent where none are collected. */
  firingElsewhere: z.int().optional(),
  problems: z.array(wireProblem),
  locations: z.array(wireLocation),
  /** What a System, Domain, Group or owner contains; absent for others. */
  rollup: z
    .object({
      /** Entities counted. */
      entities: z.int(),
      entitiesWithSlos: z.int(),
      counts: stateCounts,
      /** The worst twenty. */
      worst: z.array(fleetRow),
    })
    .optional(),
  /** For an entity without SLOs: the annotation and a starter file, ready to copy. */
  starter: z
    .object({ annotation: z.string(), path: z.string(), file: z.string() })
    .optional(),
  asOf: isoInstant.nullable(),
});
/** @public */
export type EntitySlosResponse = z.infer<typeof entitySlosResponse>;
