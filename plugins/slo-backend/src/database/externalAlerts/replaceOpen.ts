import { Instant } from '@nines/backstage-plugin-slo-common';
import { ToldAlert } from '@nines/backstage-plugin-slo-node';
import { Knex } from 'knex';
import { inBatches } from '../definitions/saveCatalogEntries';
import { SourceId } from './ExternalAlertStore';
import { ALERTS, ALERT_KEY, AlertRow, toAlertRow } from './rows';

/** Eight columns each: SQLite takes some 32,000 values. */
const BATCH = 200;

/** Makes what is open of an instance what it told; writes only what changed. The caller holds the row of the instance. */
export async function replaceOpen(
  tx: Knex,
  { origin, name: source }: SourceId,
  options: { readonly alerts: readonly ToldAlert[]; readonly now: Instant },
): Promise<void> {
  const { alerts, now } = options;
  const told = new Map(
    alerts
      .map(alert => toAlertRow({ ...alert, origin, source }, now))
      .map(row => [keyOf(row), row]),
  );
  const open = await tx<AlertRow>(ALERTS)
    .where({ origin, source })
    .whereNull('ends_at')
    .select('fingerprint', 'starts_at', 'digest');
  const known = new Map(open.map(row => [keyOf(row), row.digest]));
  const gone = open.filter(row => !told.has(keyOf(row)));
  for (const batch of inBatches(gone, BATCH)) {
    const keys = batch.map(row => [row.fingerprint, row.starts_at]);
    await tx<AlertRow>(ALERTS)
      .where({ origin, source })
      .whereIn(['fingerprint', 'starts_at'], keys as [string, number][])
      .update({ ends_at: now });
  }
  const changed = [...told.values()].filter(
    row => known.get(keyOf(row)) !== row.digest,
  );
  for (const batch of inBatches(changed, BATCH)) {
    await tx<AlertRow>(ALERTS).insert(batch).onConflict(ALERT_KEY).merge();
  }
}

function keyOf(row: Pick<AlertRow, 'fingerprint' | 'starts_at'>): string {
  return `${row.fingerprint} ${row.starts_at}`;
}
