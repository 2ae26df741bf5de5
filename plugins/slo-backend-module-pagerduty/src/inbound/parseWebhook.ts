import { z } from 'zod/v4';
import { fromDedupKey } from '../events/dedupKey';

/** The parts that are read of a v3 webhook; all else may change. */
const webhookSchema = z.object({
  event: z.object({
    id: z.string().min(1).max(255),
    event_type: z.string(),
    occurred_at: z.string(),
    agent: z.object({ summary: z.string().optional() }).nullish(),
    data: z.object({ incident_key: z.string().nullish() }).loose(),
  }),
});

const ACTIONS = {
  'incident.acknowledged': 'acknowledge',
  'incident.unacknowledged': 'unacknowledge',
  'incident.resolved': 'resolve',
} as const;

export type WebhookAction = {
  readonly externalId: string;
  readonly groupId: string;
  readonly action: (typeof ACTIONS)[keyof typeof ACTIONS];
  readonly occurredAt: number;
  readonly actor: string;
};

const MOST_NAME = 100;

/** What a webhook asks us to do; undefined for what is not ours or not for us to act on. */
export function parseWebhook(value: unknown): WebhookAction | undefined {
  const parsed = webhookSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { id, event_type: type, occurred_at, agent, data } = parsed.data.event;
  const groupId = fromDedupKey(data.incident_key);
  const occurredAt = Date.parse(occurred_at);
  if (!groupId || Number.isNaN(occurredAt) || !isKnown(type)) return undefined;
  const name = agent?.summary?.trim().slice(0, MOST_NAME);
  return {
    externalId: id,
    groupId,
    action: ACTIONS[type],
    occurredAt,
    actor: name ? `${name} (PagerDuty)` : 'PagerDuty',
  };
}

function isKnown(type: string): type is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, type);
}
