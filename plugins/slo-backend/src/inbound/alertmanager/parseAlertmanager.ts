import { Instant, Result } from '@nines/backstage-plugin-slo-common';
import { truncateText } from '@nines/backstage-plugin-slo-node';
import { z } from 'zod/v4';
import { ExternalAlert } from '../../database/externalAlerts/ExternalAlertStore';

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

const MOST_PAIRS = 64;
const MOST_KEY = 128;
const MOST_VALUE = 1_024;
const MOST_NAME = 255;
const MOST_URL = 2_000;

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
    const labels = capped(alert.labels);
    const url = alert.generatorURL;
    return {
      source,
      fingerprint,
      startsAt: Date.parse(startsAt) as Instant,
      // A firing alert's end is a guess, or the year 1.
      ...(status === 'resolved' && { endsAt: endOf(endsAt, startsAt, now) }),
      name: truncateText(labels.alertname ?? 'unnamed', MOST_NAME),
      labels,
      annotations: capped(alert.annotations),
      ...(url && url.length <= MOST_URL && { url }),
    };
  });
  return { ok: true, value: alerts };
}

function endOf(text: string | undefined, startsAt: string, now: Instant) {
  const end = Date.parse(text ?? '');
  return (end >= Date.parse(startsAt) ? end : now) as Instant;
}

function capped(pairs: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(pairs)
      .filter(([key]) => key.length <= MOST_KEY && key !== '__proto__')
      .slice(0, MOST_PAIRS)
      .map(([key, text]) => [key, truncateText(text, MOST_VALUE)]),
  );
}
