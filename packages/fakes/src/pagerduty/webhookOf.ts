import { createHmac, randomUUID } from 'node:crypto';
import { Incident } from './Incidents';

/** A v3 webhook, ready to be posted as often as a test likes. */
export type PagerDutyWebhook = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What PagerDuty sends when a person acts on an incident, signed over the exact bytes. */
export function webhookOf(options: {
  readonly incident: Pick<Incident, 'id' | 'dedupKey' | 'status' | 'summary'>;
  /** `incident.acknowledged`, `incident.unacknowledged`, `incident.resolved`, … */
  readonly eventType: string;
  readonly by: string;
  readonly at: number;
  /** Several while a secret is rotated. */
  readonly secrets: readonly string[];
  readonly eventId?: string;
}): PagerDutyWebhook {
  const { incident, eventType, by, at, secrets } = options;
  const { eventId = randomUUID() } = options;
  const body = JSON.stringify({
    event: {
      id: eventId,
      event_type: eventType,
      resource_type: 'incident',
      occurred_at: new Date(at).toISOString(),
      agent: {
        id: 'PUSER01',
        type: 'user_reference',
        summary: by,
        html_url: 'https://example.pagerduty.com/users/PUSER01',
      },
      client: null,
      data: {
        id: incident.id,
        type: 'incident',
        number: 1,
        status: incident.status,
        incident_key: incident.dedupKey,
        title: incident.summary,
        urgency: 'high',
        service: { id: 'PSERV01', type: 'service_reference' },
      },
    },
  });
  const signatures = secrets.map(
    secret => `v1=${createHmac('sha256', secret).update(body).digest('hex')}`,
  );
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'PagerDuty-Webhook/V3.0',
      'x-pagerduty-signature': signatures.join(','),
      'x-webhook-id': eventId,
      'x-webhook-subscription': 'PSUBSC1',
    },
  };
}
