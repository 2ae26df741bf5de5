import {
  ExternalAlert,
  Instant,
  Result,
  externalTextLimits,
  httpUrl,
} from '@nines/backstage-plugin-slo-common';
import { capPairs, truncateText } from '@nines/backstage-plugin-slo-node';
import { z } from 'zod/v4';

/** Version 4; newer Alertmanagers add fields, which are let through. */
const payloadSchema = z.object({
  version: z.literal('4'),
  alerts: z
    .array(
      z.object({
        status: z.enum(['firing', 'resolved']),
        labels: z.record(z.string(), z.string()),
        annotations: z.record(z.string(), z.string()).default({}),
        startsAt: z.iso.datetime({ offset: true }),
        endsAt: z.iso.datetime({ offset: true }).optional(),
        generatorURL: z.string().optional(),
        fingerprint: z.string().regex(/^[0-9a-f]{1,64}$/),
      }),
    )
    .max(2_000),
});

/** Reads a webhook of Alertmanager; the error says where it is wrong and never what it holds. */
export function parseAlertmanager(
  value: unknown,
  { source, now }: { readonly source: string; readonly now: Instant },
): Result<ExternalAlert[], string> {
  const parsed = payloadSchema.safeParse(value);
  if (!parsed.success) {
    const [{ path, code }] = parsed.error.issues;
    const error = `No webhook of Alertmanager, version 4: ${
      path.join('.') || 'the body'
    } is wrong (${code})`;
    return { ok: false, error };
  }
  const alerts = parsed.data.alerts.map(alert => {
    const { status, startsAt, endsAt, fingerprint } = alert;
    const labels = capPairs(alert.labels);
    const generatorUrl = httpUrl(alert.generatorURL);
    return {
      origin: 'webhook' as const,
      source,
      fingerprint,
      state: 'firing' as const,
      startsAt: Date.parse(startsAt) as Instant,
      // A firing alert's end is a guess, or the year 1.
      ...(status === 'resolved' && { endsAt: endOf(endsAt, startsAt, now) }),
      name: truncateText(
        labels.alertname ?? 'unnamed',
        externalTextLimits.name,
      ),
      labels,
      annotations: capPairs(alert.annotations),
      silences: [],
      isInhibited: false,
      ...(generatorUrl && { generatorUrl }),
    };
  });
  return { ok: true, value: alerts };
}

function endOf(text: string | undefined, startsAt: string, now: Instant) {
  const end = Date.parse(text ?? '');
  return (end >= Date.parse(startsAt) ? end : now) as Instant;
}
