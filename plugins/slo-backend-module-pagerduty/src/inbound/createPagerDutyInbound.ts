import { InboundRoute, verifyHmac } from '@nines/backstage-plugin-slo-node';
import { parseWebhook } from './parseWebhook';

/** PagerDuty promises 55 KB and may send 256 KB. */
const MOST_BYTES = 524_288;
const VERSION = 'v1=';

/**
 * `/webhooks/pagerduty`: acknowledgements and resolutions that people made at PagerDuty. Signed, but not dated: what comes again
 * is told apart by the event's id. What is signed and not for us is answered 202, since PagerDuty switches a subscription off
 * after three refusals.
 */
export function createPagerDutyInbound(options: {
  readonly secrets: readonly string[];
}): InboundRoute {
  const { secrets } = options;
  return {
    name: 'pagerduty',
    limit: MOST_BYTES,
    async handle({ body, headers }, inbox) {
      const signatures = (headers['x-pagerduty-signature'] ?? '')
        .split(',')
        .map(part => part.trim())
        .filter(part => part.startsWith(VERSION))
        .map(part => part.slice(VERSION.length));
      if (!verifyHmac({ bytes: body, signatures, secrets })) {
        return { status: 401, body: { error: 'The signature does not match' } };
      }
      const parsed = parseJson(body);
      if (!parsed.ok) {
        return { status: 400, body: { error: 'The body is not JSON' } };
      }
      const action = parseWebhook(parsed.value);
      if (!action) return { status: 202, body: { outcome: 'ignored' } };
      const outcome = await inbox.accept({ source: 'pagerduty', ...action });
      return { status: 202, body: { outcome } };
    },
  };
}

function parseJson(body: Buffer) {
  try {
    return { ok: true, value: JSON.parse(body.toString('utf8')) } as const;
  } catch {
    return { ok: false } as const;
  }
}
