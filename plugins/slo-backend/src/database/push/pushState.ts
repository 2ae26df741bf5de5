import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { Span } from '../../push/coverage';
import { FoldedPush, PushState, readingKey } from '../../push/foldPush';
import { LastReading } from '../../push/judgeReading';
import { PushedItem } from '../../push/PushedEvents';
import { PushCounterRow, PushCoverageRow, PushHeadRow } from './rows';

/**
 * Locks the objectives of some items, in the order of their ids, and reads what is known of them.
 *
 * @param reach - milliseconds around the items for which coverage is read too
 */
export async function lockPushState(
  tx: Knex.Transaction,
  items: readonly PushedItem[],
  reach: number,
): Promise<PushState> {
  const ledgerIds = [...new Set(items.map(({ ledgerId }) => ledgerId))];
  ledgerIds.sort((a, b) => a - b);
  if (ledgerIds.length === 0)
    return { readings: new Map(), coverage: new Map() };
  await tx<PushHeadRow>('push_heads')
    .insert(ledgerIds.map(ledger_id => ({ ledger_id })))
    .onConflict('ledger_id')
    .ignore();
  await tx<PushHeadRow>('push_heads')
    .whereIn('ledger_id', ledgerIds)
    .orderBy('ledger_id')
    .forUpdate();
  return {
    readings: await readReadings(tx, items),
    coverage: await readCoverage(tx, items, reach),
  };
}

/** Writes what a push added, under the locks of {@link lockPushState}. */
export async function writePushState(
  tx: Knex.Transaction,
  folded: FoldedPush,
): Promise<void> {
  for (const reading of folded.readings) {
    await tx<PushCounterRow>('push_counters')
      .insert({
        ledger_id: reading.ledgerId,
        stream: reading.stream,
        started_at: reading.startedAt,
        at: reading.at,
        good: reading.good,
        total: reading.total,
      })
      .onConflict(['ledger_id', 'stream', 'started_at'])
      .merge();
  }
  for (const [ledgerId, spans] of folded.coverage) {
    await replaceCoverage(tx, ledgerId, spans);
  }
}

async function readReadings(
  tx: Knex.Transaction,
  items: readonly PushedItem[],
): Promise<Map<string, LastReading>> {
  const readings = new Map<string, LastReading>();
  const asked = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'reading' || asked.has(readingKey(item))) continue;
    asked.add(readingKey(item));
    const row = await tx<PushCounterRow>('push_counters')
      .where({
        ledger_id: item.ledgerId,
        stream: item.stream,
        started_at: item.startedAt,
      })
      .first();
    if (row) {
      const { good, total } = row;
      const at = Number(row.at) as Instant;
      readings.set(readingKey(item), { at, good, total });
    }
  }
  return readings;
}

/** All spans that touch the time of the items; a reading may reach back to the start of its life. */
async function readCoverage(
  tx: Knex.Transaction,
  items: readonly PushedItem[],
  reach: number,
): Promise<Map<number, Span[]>> {
  const hulls = new Map<number, Span>();
  for (const item of items) {
    const [from, to] =
      item.kind === 'interval'
        ? [item.from, item.to]
        : [item.startedAt, item.at];
    const hull = hulls.get(item.ledgerId) ?? { from, to };
    hulls.set(item.ledgerId, {
      from: Math.min(hull.from, from),
      to: Math.max(hull.to, to),
    });
  }
  const coverage = new Map<number, Span[]>();
  for (const [ledgerId, { from, to }] of hulls) {
    const rows = await tx<PushCoverageRow>('push_coverage')
      .where({ ledger_id: ledgerId })
      .where('from_ms', '<=', to + reach)
      .where('to_ms', '>=', from - reach)
      .orderBy('from_ms');
    coverage.set(
      ledgerId,
      rows.map(row => ({ from: Number(row.from_ms), to: Number(row.to_ms) })),
    );
  }
  return coverage;
}

/** The new spans hold all that they touch, so what they touch can go. */
async function replaceCoverage(
  tx: Knex.Transaction,
  ledgerId: number,
  spans: readonly Span[],
): Promise<void> {
  for (const { from, to } of spans) {
    await tx<PushCoverageRow>('push_coverage')
      .where({ ledger_id: ledgerId })
      .where('from_ms', '<=', to)
      .where('to_ms', '>=', from)
      .delete();
    await tx<PushCoverageRow>('push_coverage').insert({
      ledger_id: ledgerId,
      from_ms: from,
      to_ms: to,
    });
  }
}
