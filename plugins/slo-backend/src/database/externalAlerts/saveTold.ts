import { ExternalAlert, Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { ALERTS, ALERT_KEY, AlertRow, toAlertRow } from './rows';

/** What a webhook told of one alert that fires. */
export async function saveFiring(
  tx: Knex,
  alert: ExternalAlert,
  now: Instant,
): Promise<void> {
  const { startsAt } = alert;
  const newer = await ofSource(tx, alert)
    .where(row =>
      row.where('starts_at', '>', startsAt).orWhere('ends_at', '>', startsAt),
    )
    .first();
  if (newer) return;
  const row = toAlertRow(alert, now);
  await tx<AlertRow>(ALERTS).insert(row).onConflict(ALERT_KEY).ignore();
  await ofSource(tx, alert)
    .where({ starts_at: startsAt })
    .whereNull('ends_at')
    .update(row);
  await ofSource(tx, alert)
    .where('starts_at', '<', startsAt)
    .whereNull('ends_at')
    .update({ ends_at: startsAt });
}

/** What a webhook told of one alert that ended. */
export async function saveEnded(
  tx: Knex,
  alert: ExternalAlert,
  now: Instant,
): Promise<void> {
  const { startsAt, endsAt = now } = alert;
  const row = toAlertRow(alert, now);
  await tx<AlertRow>(ALERTS).insert(row).onConflict(ALERT_KEY).ignore();
  await ofSource(tx, alert)
    .where({ starts_at: startsAt })
    .where(known => known.whereNull('ends_at').orWhere('ends_at', '<', endsAt))
    .update(row);
}

function ofSource(tx: Knex, alert: ExternalAlert) {
  const { origin, source, fingerprint } = alert;
  return tx<AlertRow>(ALERTS).where({ origin, source, fingerprint });
}
