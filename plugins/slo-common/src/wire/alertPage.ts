import { z } from 'zod/v4';
import { alertAction, wireAlert, wireAlertReason } from './alerts';
import { isoInstant } from './state';

export const ALERT_EVENT_TYPES = [
  'opened',
  'changed',
  'suppressed',
  'unsuppressed',
  'notified',
  'delivered',
  'deliveryFailed',
  'escalated',
  'acknowledged',
  'unacknowledged',
  'note',
  'resolved',
] as const;

/** One entry of an alert's timeline. @public */
export const wireAlertEvent = z.object({
  sequence: z.int(),
  at: isoInstant,
  type: z.enum(ALERT_EVENT_TYPES),
  /** A user's entity ref or a provider's name for a person; null for the engine itself. */
  actor: z.string().nullable(),
  /** One sentence for a person; a note's own text. */
  message: z.string(),
  /** `pagerduty:payments`, where a destination is meant. */
  destination: z.string().optional(),
  /** Step of the escalation policy, from 1. */
  step: z.int().optional(),
});
/** @public */
export type WireAlertEvent = z.infer<typeof wireAlertEvent>;

/** Who has been told, and who is next, of the whole group. @public */
export const wireEscalation = z.object({
  policy: z.string(),
  /** `exhausted`: all steps of all rounds were told. `paused`: somebody acknowledged. */
  status: z.enum(['running', 'paused', 'exhausted', 'ended']),
  told: z.array(
    z.object({
      destination: z.string(),
      /** The last time. */
      at: isoInstant,
      times: z.int(),
    }),
  ),
  next: z
    .object({ at: isoInstant, destinations: z.array(z.string()) })
    .nullable(),
});
/** @public */
export type WireEscalation = z.infer<typeof wireEscalation>;

/** The alert page. @public */
export const alertResponse = wireAlert.extend({
  /** Another one after each change; as the ETag, for `If-Match`. */
  version: z.int(),
  reasons: z.array(wireAlertReason),
  /** More than the sentence says, a line each: windows, factor and its source, budget, what changed. */
  explanation: z.array(z.string()),
  /** Why nobody was paged; absent where somebody was. */
  notPaged: z.string().optional(),
  escalation: wireEscalation.nullable(),
  /** Ascending; the latest 500. */
  timeline: z.array(wireAlertEvent),
  /** Others of its group, without it. */
  group: z.array(wireAlert),
  /** An address, or a path of the portal, that its definition gives. */
  runbookUrl: z.string().optional(),
  /** What its definition gives where that is neither: a name. */
  runbookName: z.string().optional(),
});
/** @public */
export type AlertResponse = z.infer<typeof alertResponse>;

const text = z.string().trim().min(1).max(2_000);

/** Body of `acknowledge`, `unacknowledge` and `resolve`. @public */
export const alertActionRequest = z.strictObject({
  /** A word for the timeline. */
  note: text.optional(),
  /** Also of the others that were told together with it, as where they were told. */
  wholeGroup: z.boolean().optional(),
});
/** @public */
export type AlertActionRequest = z.infer<typeof alertActionRequest>;

/** Body of `POST /alerts/:id/notes`. @public */
export const alertNoteRequest = z.strictObject({ note: text });
/** @public */
export type AlertNoteRequest = z.infer<typeof alertNoteRequest>;

export const alertActionParam = alertAction.exclude(['note', 'silence']);
