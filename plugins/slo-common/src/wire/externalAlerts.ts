import { z } from 'zod/v4';
import { SELECTOR_RULES } from '../externalAlert';
import { isoInstant } from './state';

const origin = z.enum(['prometheus', 'alertmanager', 'webhook']);

/** An alert that others evaluate. All text is theirs: never markup. @public */
export const wireExternalAlert = z.object({
  id: z.string(),
  /** Label `alertname`. */
  name: z.string(),
  /** `suppressed`: it fires, and those who evaluate it keep it quiet. */
  state: z.enum(['pending', 'firing', 'suppressed']),
  /** Label `severity`, as it is. */
  severity: z.string().nullable(),
  /** Whether that severity would wake somebody up. */
  urgency: z.enum(['page', 'ticket']),
  since: isoInstant,
  /** Annotation `summary`, `message` or `description`; empty without any. */
  summary: z.string(),
  /** Without the name and the severity; long ones are cut. */
  labels: z.record(z.string(), z.string()),
  value: z.number().optional(),
  /** Annotation `runbook_url` or `runbook`, where it is an http(s) address. */
  runbookUrl: z.string().optional(),
  /** Who told it; `isStale` where that one does not answer now. */
  sources: z.array(
    z.object({
      origin,
      name: z.string(),
      url: z.string().optional(),
      isStale: z.boolean(),
    }),
  ),
  /** Where its expression is shown. */
  generatorUrl: z.string().optional(),
  silences: z.array(
    z.object({
      id: z.string(),
      author: z.string().optional(),
      comment: z.string().optional(),
      endsAt: isoInstant.optional(),
    }),
  ),
  /** Whether another alert keeps it quiet. */
  isInhibited: z.boolean(),
});
/** @public */
export type WireExternalAlert = z.infer<typeof wireExternalAlert>;

/** How the polls of one instance go. @public */
export const wireExternalSource = z.object({
  origin,
  name: z.string(),
  /** `waiting`: it was not asked yet. Whoever posts its alerts is `ok`: nobody asks it. */
  status: z.enum(['ok', 'failing', 'waiting']),
  answeredAt: isoInstant.nullable(),
  failingSince: isoInstant.optional(),
  message: z.string().optional(),
  /** Open alerts that it spoke of and that are not kept: they are too many. */
  dropped: z.int(),
});
/** @public */
export type WireExternalSource = z.infer<typeof wireExternalSource>;

/** Alerts of others on one entity: what fires first, then what is pending, then what is kept quiet. @public */
export const externalAlertsResponse = z.object({
  entityRef: z.string(),
  alerts: z.array(wireExternalAlert),
  /** Of all, also where the list is cut. */
  counts: z.object({ firing: z.int(), pending: z.int(), suppressed: z.int() }),
  /** By what they were found; null where nothing can be found for such an entity. */
  selection: z
    .object({
      rule: z.enum(SELECTOR_RULES),
      annotation: z.string().optional(),
      text: z.string(),
    })
    .nullable(),
  /** What is wrong with the entity's annotations. */
  problem: z.string().optional(),
  /** Where was looked; empty where none is configured. */
  sources: z.array(wireExternalSource),
});
/** @public */
export type ExternalAlertsResponse = z.infer<typeof externalAlertsResponse>;
