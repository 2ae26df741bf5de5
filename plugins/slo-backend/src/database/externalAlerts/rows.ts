import { createHash } from 'node:crypto';
import { ExternalAlert, Instant } from '@nines/backstage-plugin-slo-common';
import { SourceId, SourceRecord } from './ExternalAlertStore';

export const ALERTS = 'external_alerts';
export const SOURCES = 'external_alert_sources';
export const ALERT_KEY = ['origin', 'source', 'fingerprint', 'starts_at'];
export const SOURCE_KEY = ['origin', 'source'];

/** Numbers are strings on PostgreSQL. */
export type AlertRow = {
  origin: string;
  source: string;
  fingerprint: string;
  starts_at: number | string;
  ends_at: number | string | null;
  digest: string;
  alert_json: string;
  seen_at: number | string;
};

export type SourceRow = {
  origin: SourceId['origin'];
  source: string;
  asked_at: number | string | null;
  answered_at: number | string | null;
  failure: string | null;
  failing_since: number | string | null;
  total: number;
};

export function toAlertRow(alert: ExternalAlert, now: Instant): AlertRow {
  const { endsAt, ...open } = alert;
  const json = JSON.stringify(open);
  return {
    origin: alert.origin,
    source: alert.source,
    fingerprint: alert.fingerprint,
    starts_at: alert.startsAt,
    ends_at: endsAt ?? null,
    digest: createHash('sha256').update(json).digest('hex'),
    alert_json: json,
    seen_at: now,
  };
}

export function fromAlertRow(row: AlertRow): ExternalAlert {
  const endsAt = row.ends_at === null ? undefined : Number(row.ends_at);
  return {
    ...JSON.parse(row.alert_json),
    ...(endsAt !== undefined && { endsAt: endsAt as Instant }),
  };
}

export function fromSourceRow(row: SourceRow): SourceRecord {
  const { failure, failing_since: since, answered_at: answeredAt } = row;
  return {
    origin: row.origin,
    name: row.source,
    ...(answeredAt !== null && { answeredAt: Number(answeredAt) as Instant }),
    ...(failure !== null && {
      failure: { message: failure, since: Number(since) as Instant },
    }),
    total: row.total,
  };
}
