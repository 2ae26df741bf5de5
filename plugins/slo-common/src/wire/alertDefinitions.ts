import { z } from 'zod/v4';
import { alertKind } from './alerts';

/** Query of the list of alerts that can fire. @public */
export const listAlertDefinitionsQuery = z.strictObject({
  /** `next` of the answer before. */
  after: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});
/** @public */
export type ListAlertDefinitionsQuery = z.infer<
  typeof listAlertDefinitionsQuery
>;

/** An alert that can fire on an entity: one of ours, or one of others whose rule is known or that is open. @public */
export const wireAlertDefinition = z.object({
  entityRef: z.string(),
  name: z.string(),
  /** `slo`: ours. */
  origin: z.enum(['slo', 'prometheus', 'alertmanager', 'webhook']),
  /** Only of ours. */
  kind: alertKind.optional(),
  /** `page` or `ticket` of ours; label `severity`, as it is, of others. */
  severity: z.string().nullable(),
  /** Whether that severity would wake somebody up. */
  urgency: z.enum(['page', 'ticket']),
  /** `metadata.name`; only of ours. */
  slo: z.string().optional(),
  /** What it gives: an address, a path of the portal, or a name; absent where only an alert that fires fills it in. */
  runbook: z.string().optional(),
});
/** @public */
export type WireAlertDefinition = z.infer<typeof wireAlertDefinition>;

/** In the order of entities and names. @public */
export const listAlertDefinitionsResponse = z.object({
  items: z.array(wireAlertDefinition),
  /** Null at the end. */
  next: z.string().nullable(),
  /** Rules of others that are no entity's, as far as can be said before they fire; only at the end. */
  unassigned: z.int().min(0).optional(),
});
/** @public */
export type ListAlertDefinitionsResponse = z.infer<
  typeof listAlertDefinitionsResponse
>;
