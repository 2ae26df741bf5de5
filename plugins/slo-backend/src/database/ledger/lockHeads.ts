import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerHead } from './LedgerStore';
import { LedgerHeadRow } from './tables';
import { isPostgres, numbers, selectRows } from './valueLists';

export function toHead(row: LedgerHeadRow): LedgerHead {
  return {
    ledgerId: row.objective_id,
    firstSlot: row.first_slot as Slot,
    lastSlot: row.last_slot as Slot,
    settledSlot: row.settled_slot as Slot,
  };
}

/** Above this many series, one lock of the table costs less than one of each head. */
const MANY = 500;

/**
 * The first thing every writer does in its transaction: takes the heads of its series, in the order of their ids, so that two
 * writers never wait for each other. On SQLite the first statement that writes takes the database.
 */
export async function lockHeads(
  tx: Knex.Transaction,
  ledgerIds: readonly number[],
): Promise<Map<number, LedgerHead>> {
  if (ledgerIds.length > MANY || !isPostgres(tx)) {
    await lockAllHeads(tx);
    return await readHeads(tx, ledgerIds);
  }
  const rows = await selectRows<LedgerHeadRow>(
    tx,
    `select objective_id, first_slot, last_slot, settled_slot from ledger_head
     where objective_id in :ids order by objective_id for update`,
    { ids: numbers(tx, ledgerIds) },
  );
  return new Map(rows.map(row => [row.objective_id, toHead(row)]));
}

/** Heads of the given series, or of all. Most stand at the same slots: each such place is one row with a list of series. */
export async function readHeads(
  db: Knex,
  ledgerIds?: readonly number[],
): Promise<Map<number, LedgerHead>> {
  const list = isPostgres(db)
    ? `string_agg(objective_id::text, ',')`
    : 'group_concat(objective_id)';
  const rows = await selectRows<LedgerHeadRow & { ids: string }>(
    db,
    `select first_slot, last_slot, settled_slot, ${list} as ids
     from ledger_head ${ledgerIds ? 'where objective_id in :ids' : ''}
     group by first_slot, last_slot, settled_slot`,
    ledgerIds ? { ids: numbers(db, ledgerIds) } : {},
  );
  const heads = new Map<number, LedgerHead>();
  for (const { ids, ...row } of rows) {
    for (const id of ids.split(',')) {
      const head = toHead({ ...row, objective_id: Number(id) });
      heads.set(head.ledgerId, head);
    }
  }
  return heads;
}

/** Keeps every other writer of the ledger out until the transaction ends; readers go on. */
export async function lockAllHeads(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) await tx.raw('lock table ledger_head in exclusive mode');
  else await takeSqlite(tx);
}

/** What `begin immediate` would do: knex begins deferred, and a reader that becomes a writer late can be refused. */
async function takeSqlite(tx: Knex.Transaction): Promise<void> {
  await tx.raw('update ledger_head set last_slot = last_slot where false');
}
