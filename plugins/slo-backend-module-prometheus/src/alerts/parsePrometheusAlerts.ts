import { createHash } from 'node:crypto';
import {
  Instant,
  externalTextLimits,
} from '@nines/backstage-plugin-slo-common';
import {
  ToldAlert,
  ToldAlerts,
  capPairs,
  truncateText,
} from '@nines/backstage-plugin-slo-node';
import { z } from 'zod/v4';
import { MOST_ALERTS, labelSet, readAnswer } from './readAnswer';

const schema = z.object({
  status: z.literal('success'),
  data: z.object({
    alerts: z.array(
      z.object({
        labels: labelSet,
        annotations: labelSet.default({}),
        state: z.string(),
        activeAt: z.iso.datetime({ offset: true }),
        value: z.string().default(''),
      }),
    ),
  }),
});

/** Reads `/api/v1/alerts`. @throws InstanceFailedError, QueryRejectedError */
export function parsePrometheusAlerts(
  text: string,
  status: number,
): ToldAlerts {
  const server = 'a Prometheus that evaluates rules';
  const advice = "If it evaluates none, set 'alerts: false' for it";
  const options = { schema, server, advice };
  const { data } = readAnswer({ text, status }, options);
  const open = data.alerts.filter(
    ({ state }) => state === 'firing' || state === 'pending',
  );
  return { alerts: open.slice(0, MOST_ALERTS).map(toTold), total: open.length };
}

function toTold(
  alert: z.infer<typeof schema>['data']['alerts'][number],
): ToldAlert {
  const value = parseFloat(alert.value);
  const labels = capPairs(alert.labels);
  return {
    fingerprint: fingerprintOf(alert.labels),
    state: alert.state === 'pending' ? 'pending' : 'firing',
    startsAt: Date.parse(alert.activeAt) as Instant,
    name: truncateText(labels.alertname ?? 'unnamed', externalTextLimits.name),
    labels,
    annotations: capPairs(alert.annotations),
    ...(Number.isFinite(value) && { value }),
    silences: [],
    isInhibited: false,
  };
}

/** It tells no fingerprint: the labels are the alert. */
function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify(pairs));
  return digest.digest('hex').slice(0, 32);
}
