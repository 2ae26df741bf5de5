import {
  AlertNotification,
  NotifiedOccurrence,
} from '@nines/backstage-plugin-slo-common';
import { truncateText } from '@nines/backstage-plugin-slo-node';
import { z } from 'zod/v4';

const at = z.iso.datetime();

const alertSchema = z.strictObject({
  id: z.string().describe('Of the occurrence: each firing has one of its own'),
  name: z.string().describe('CheckoutSuccessBurnPage'),
  kind: z.enum(['burn', 'noData', 'budget', 'forecast']),
  severity: z.enum(['page', 'ticket']),
  status: z.enum(['firing', 'acknowledged', 'resolved']),
  entityRef: z.string(),
  entityTitle: z.string(),
  owner: z.string().optional(),
  system: z.string().optional(),
  tier: z.string().optional(),
  sloRef: z.string().describe('component:default/checkout/success'),
  sloTitle: z.string(),
  objective: z.string().describe("Empty for the SLO's composite budget"),
  firedAt: at,
  acknowledgedAt: at.optional(),
  acknowledgedBy: z.string().optional(),
  resolvedAt: at.optional(),
  resolveReason: z.string().optional(),
  why: z.string().describe('One sentence with its numbers'),
  links: z.strictObject({
    alert: z.string(),
    slo: z.string(),
    runbook: z.string().optional(),
  }),
});

/** What a receiver of webhooks gets; published as `webhook.v1.schema.json`. Fields are added, never changed. */
export const webhookBodySchema = z
  .strictObject({
    type: z.enum([
      'alert.triggered',
      'alert.updated',
      'alert.acknowledged',
      'alert.escalated',
      'alert.resolved',
      'alert.test',
    ]),
    timestamp: at.describe('When it happened; the same on every attempt'),
    data: z.strictObject({
      version: z.literal(1),
      groupId: z.string().describe('The same in all messages of an incident'),
      sequence: z.int().describe('Ascending per group'),
      step: z.int().optional().describe('Of the escalation policy, from 1'),
      policy: z.string().optional(),
      insteadOf: z
        .string()
        .optional()
        .describe('The destination that did not take it'),
      alerts: z.array(alertSchema).describe('The first one leads'),
      more: z.int().describe('Alerts of the group that are not listed'),
    }),
  })
  .meta({ title: 'An alert of Nines, version 1' });

export type WebhookBody = z.infer<typeof webhookBodySchema>;

const MOST_WHY = 1_000;

/** The body of a message. In its smallest form it has the leading alert alone, without its sentence. */
export function toWebhookBody(
  notification: AlertNotification,
  { minimal }: { readonly minimal: boolean },
): WebhookBody {
  const { event, groupId, sequence, step, policy, insteadOf } = notification;
  const { occurrences, more } = notification;
  const shown = minimal ? occurrences.slice(0, 1) : occurrences;
  return {
    type: `alert.${event}`,
    timestamp: toIso(notification.at),
    data: {
      version: 1,
      groupId,
      sequence,
      ...(step !== undefined && { step }),
      ...(policy !== undefined && { policy }),
      ...(insteadOf && { insteadOf: insteadOf.destination }),
      alerts: shown.map(each => toAlert(each, minimal)),
      more: more + occurrences.length - shown.length,
    },
  };
}

function toAlert(occurrence: NotifiedOccurrence, minimal: boolean) {
  const { occurrenceId, alertName, objectiveKey, sentence, reasons, ...rest } =
    occurrence;
  const { firedAt, acknowledgedAt, resolvedAt, ...same } = rest;
  return {
    ...same,
    id: occurrenceId,
    name: alertName,
    objective: objectiveKey,
    firedAt: toIso(firedAt),
    ...(acknowledgedAt !== undefined && {
      acknowledgedAt: toIso(acknowledgedAt),
    }),
    ...(resolvedAt !== undefined && { resolvedAt: toIso(resolvedAt) }),
    why: minimal ? '' : truncateText(sentence, MOST_WHY),
  };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
