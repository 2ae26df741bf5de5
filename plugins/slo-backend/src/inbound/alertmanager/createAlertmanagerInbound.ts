import { Instant } from '@nines/backstage-plugin-slo-common';
import { InboundRoute, isSame } from '@nines/backstage-plugin-slo-node';
import { ExternalAlertStore } from '../../database/externalAlerts/ExternalAlertStore';
import { AlertmanagerReceiver } from './readAlertmanagerReceivers';
import { parseAlertmanager } from './parseAlertmanager';

const MOST_BYTES = 1_048_576;

/**
 * `/webhooks/alertmanager`: what Alertmanager tells of alerts that others evaluate. It signs nothing, so it sends a token. It tries
 * 5xx again and no 4xx, may tell a thing twice and in any order; 200 is answered once all of it is stored.
 */
export function createAlertmanagerInbound(options: {
  readonly receivers: readonly AlertmanagerReceiver[];
  readonly store: Pick<ExternalAlertStore, 'save'>;
}): InboundRoute {
  const { receivers, store } = options;
  return {
    name: 'alertmanager',
    limit: MOST_BYTES,
    async handle({ body, headers, now: time }) {
      const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
      const known = receivers.filter(({ token }) => isSame(given ?? '', token));
      if (known.length === 0) {
        return { status: 401, body: { error: 'The token is not known' } };
      }
      const now = time as Instant;
      const [{ name: source }] = known;
      const parsed = parseAlertmanager(parseJson(body), { source, now });
      if (!parsed.ok) return { status: 400, body: { error: parsed.error } };
      await store.save(parsed.value, now);
      const alerts = parsed.value.length;
      return { status: 200, body: { outcome: 'accepted', alerts } };
    },
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
