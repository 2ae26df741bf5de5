import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { ExternalAlert, ExternalAlertStore } from './ExternalAlertStore';

type ExternalAlertRow = {
  source: string;
  fingerprint: string;
  starts_at: number | string;
  ends_at: number | string | null;
  name: string;
  labels_json: string;
  annotations_json: string;
  url: string | null;
  seen_at: number | string;
};

const TABLE = 'external_alert';
const KEY = ['source', 'fingerprint', 'starts_at'];

/** {@link ExternalAlertStore} in SQLite or PostgreSQL. */
export class DatabaseExternalAlertStore implements ExternalAlertStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async save(alerts: readonly ExternalAlert[], now: Instant): Promise<void> {
    // In one order everywhere: two replicas that are told the same wait for each other, and neither for ever.
    const sorted = [...alerts].sort(
      (a, b) =>
        compare(a.source, b.source) ||
        compare(a.fingerprint, b.fingerprint) ||
        a.startsAt - b.startsAt,
    );
    await this.#db.transaction(async tx => {
      for (const alert of sorted) {
        if (alert.endsAt !== undefined) await saveEnded(tx, alert, now);
        else await saveFiring(tx, alert, now);
      }
    });
  }

  async listOpen(options: { seenSince: Instant; limit: number }) {
    const rows = await this.#db<ExternalAlertRow>(TABLE)
      .whereNull('ends_at')
      .where('seen_at', '>=', options.seenSince)
      .orderBy('starts_at', 'desc')
      .orderBy('fingerprint')
      .limit(options.limit);
    return rows.map(fromRow);
  }

  async forget(before: Instant): Promise<void> {
    await this.#db<ExternalAlertRow>(TABLE)
      .where('ends_at', '<', before)
      .orWhere('seen_at', '<', before)
      .delete();
  }
}

async function saveFiring(tx: Knex, alert: ExternalAlert, now: Instant) {
  const { source, fingerprint, startsAt } = alert;
  const newer = await tx<ExternalAlertRow>(TABLE)
    .where({ source, fingerprint })
    .where(row =>
      row.where('starts_at', '>', startsAt).orWhere('ends_at', '>', startsAt),
    )
    .first();
  if (newer) return;
  const row = toRow(alert, now);
  await tx<ExternalAlertRow>(TABLE).insert(row).onConflict(KEY).ignore();
  await tx<ExternalAlertRow>(TABLE)
    .where({ source, fingerprint, starts_at: startsAt })
    .whereNull('ends_at')
    .update(row);
  await tx<ExternalAlertRow>(TABLE)
    .where({ source, fingerprint })
    .where('starts_at', '<', startsAt)
    .whereNull('ends_at')
    .update({ ends_at: startsAt });
}

async function saveEnded(tx: Knex, alert: ExternalAlert, now: Instant) {
  const { source, fingerprint, startsAt, endsAt = now } = alert;
  const row = toRow(alert, now);
  await tx<ExternalAlertRow>(TABLE).insert(row).onConflict(KEY).ignore();
  await tx<ExternalAlertRow>(TABLE)
    .where({ source, fingerprint, starts_at: startsAt })
    .where(known => known.whereNull('ends_at').orWhere('ends_at', '<', endsAt))
    .update(row);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toRow(alert: ExternalAlert, now: Instant): ExternalAlertRow {
  const { source, fingerprint, startsAt, endsAt, name, url } = alert;
  return {
    source,
    fingerprint,
    starts_at: startsAt,
    ends_at: endsAt ?? null,
    name,
    labels_json: JSON.stringify(alert.labels),
    annotations_json: JSON.stringify(alert.annotations),
    url: url ?? null,
    seen_at: now,
  };
}

function fromRow(row: ExternalAlertRow): ExternalAlert {
  return {
    source: row.source,
    fingerprint: row.fingerprint,
    startsAt: Number(row.starts_at) as Instant,
    ...(row.ends_at !== null && { endsAt: Number(row.ends_at) as Instant }),
    name: row.name,
    labels: JSON.parse(row.labels_json),
    annotations: JSON.parse(row.annotations_json),
    ...(row.url !== null && { url: row.url }),
  };
}
