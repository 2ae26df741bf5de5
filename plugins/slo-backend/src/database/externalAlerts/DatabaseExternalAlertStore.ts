import { ExternalAlert, Instant } from '@nines/backstage-plugin-slo-common';
import { ToldAlerts, truncateText } from '@nines/backstage-plugin-slo-node';
import { Knex } from 'knex';
import { ExternalAlertStore, SourceId } from './ExternalAlertStore';
import { replaceOpen } from './replaceOpen';
import {
  ALERTS,
  AlertRow,
  SOURCES,
  SOURCE_KEY,
  SourceRow,
  fromAlertRow,
  fromSourceRow,
} from './rows';
import { saveEnded, saveFiring } from './saveTold';

const MOST_MESSAGE = 500;

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

  async replace(source: SourceId, told: ToldAlerts, askedAt: Instant) {
    return await this.#db.transaction(async tx => {
      const before = await lockSource(tx, source, askedAt);
      if (!before) return 'superseded';
      await rowOf(tx, source).update({
        answered_at: askedAt,
        failure: null,
        failing_since: null,
        total: told.total,
      });
      await replaceOpen(tx, source, { alerts: told.alerts, now: askedAt });
      return before.failure === null ? 'saved' : 'recovered';
    });
  }

  async fail(source: SourceId, message: string, askedAt: Instant) {
    return await this.#db.transaction(async tx => {
      const before = await lockSource(tx, source, askedAt);
      if (!before) return 'superseded';
      await rowOf(tx, source).update({
        failure: truncateText(message, MOST_MESSAGE),
        failing_since: before.failing_since ?? askedAt,
      });
      return before.failure === null ? 'began' : 'goesOn';
    });
  }

  async listOpen(options: { toldSince: Instant; limit: number }) {
    const rows = await this.#db<AlertRow>(ALERTS)
      .whereNull('ends_at')
      .where(row =>
        row
          .whereNot('origin', 'webhook')
          .orWhere('seen_at', '>=', options.toldSince),
      )
      .orderBy('starts_at', 'desc')
      .orderBy(['origin', 'source', 'fingerprint'])
      .limit(options.limit);
    return rows.map(fromAlertRow);
  }

  async listSources() {
    const rows = await this.#db<SourceRow>(SOURCES).orderBy(SOURCE_KEY);
    return rows.map(fromSourceRow);
  }

  async forget(before: Instant): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx<SourceRow>(SOURCES).where('asked_at', '<', before).delete();
      const polled = tx(`${SOURCES} as polled`)
        .whereRaw('polled.origin = external_alerts.origin')
        .whereRaw('polled.source = external_alerts.source');
      await tx<AlertRow>(ALERTS)
        .where('ends_at', '<', before)
        .orWhere(row =>
          row.where('seen_at', '<', before).whereNotExists(polled),
        )
        .delete();
    });
  }
}

function rowOf(tx: Knex, { origin, name }: SourceId) {
  return tx<SourceRow>(SOURCES).where({ origin, source: name });
}

/** The row of an instance as it was; undefined where a later poll was there before this one. */
async function lockSource(
  tx: Knex.Transaction,
  source: SourceId,
  askedAt: Instant,
): Promise<SourceRow | undefined> {
  await tx<SourceRow>(SOURCES)
    .insert({ origin: source.origin, source: source.name, total: 0 })
    .onConflict(SOURCE_KEY)
    .ignore();
  const isLatest = await rowOf(tx, source)
    .where(row => row.whereNull('asked_at').orWhere('asked_at', '<=', askedAt))
    .update({ asked_at: askedAt });
  return isLatest === 1 ? rowOf(tx, source).first() : undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
