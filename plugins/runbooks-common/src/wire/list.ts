import { many } from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import { isoInstant, runbookFlag } from './state';
import { wireRunbook } from './runbook';

/** @public */
export const listRunbooksQuery = z.strictObject({
  /** Words that title, alerts, headings or section text must hold, all of them. */
  search: z.string().trim().max(200).optional(),
  owner: many.optional(),
  system: many.optional(),
  /** Entities that it is for, or whose docs hold it. */
  entity: many.optional(),
  /** Has any of these. */
  flag: z
    .union([runbookFlag, z.array(runbookFlag)])
    .transform(value => [value].flat())
    .optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListRunbooksQuery = z.infer<typeof listRunbooksQuery>;

/** One page of runbooks, worst first, then by title. @public */
export const listRunbooksResponse = z.object({
  items: z.array(
    wireRunbook.extend({
      /** Where the words were found, for a search: a heading and a few words around them. */
      found: z
        .object({
          heading: z.string(),
          anchor: z.string(),
          excerpt: z.string(),
        })
        .optional(),
    }),
  ),
  totalItems: z.int(),
  /** Of all that the search and the other filters leave, whatever `flag` says. */
  counts: z.record(runbookFlag, z.int()),
  /** To choose from. */
  filters: z.object({
    owners: z.array(z.string()),
    systems: z.array(z.string()),
  }),
  /** Null before the first indexing. */
  asOf: isoInstant.nullable(),
});
/** @public */
export type ListRunbooksResponse = z.infer<typeof listRunbooksResponse>;

/** What became of the docs of one entity. @public */
export const wireSite = z.object({
  docsRef: z.string(),
  source: z.object({
    status: z.enum(['ok', 'unreachable', 'refused', 'pending', 'none']),
    message: z.string().optional(),
    readAt: isoInstant.nullable(),
    url: z.string().optional(),
  }),
  built: z.object({
    status: z.enum(['built', 'notBuilt', 'unknown']),
    message: z.string().optional(),
    builtAt: isoInstant.nullable(),
  }),
  /** Files that were not taken, and why. */
  skipped: z.array(z.object({ file: z.string(), message: z.string() })),
});
/** @public */
export type WireSite = z.infer<typeof wireSite>;

/** All that the tab of one entity shows. @public */
export const entityRunbooksResponse = z.object({
  entityRef: z.string(),
  /** Its own first, then those of its system, its owner and the shared docs; each worst first. At most 200. */
  runbooks: z.array(
    wireRunbook.extend({ scope: z.enum(['own', 'system', 'owner', 'shared']) }),
  ),
  /** Docs that its runbooks lie in; null where neither it nor another entity names any. */
  site: wireSite.nullable(),
  /** For an entity without runbooks: annotations and a first page, ready to copy. */
  starter: z
    .object({ annotations: z.string(), path: z.string(), file: z.string() })
    .optional(),
  allowedActions: z.array(z.enum(['refresh'])),
  asOf: isoInstant.nullable(),
});
/** @public */
export type EntityRunbooksResponse = z.infer<typeof entityRunbooksResponse>;
