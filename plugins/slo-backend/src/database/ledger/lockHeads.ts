import { Knex } from 'knex';
import { LedgerHead } from './LedgerStore';
import { isPostgres, numbers, selectRows } from './valueLists';

/** Above this many series, one lock of the table costs less than one of each head. */
export const MANY_HEADS = 500;

type HeadRow = LedgerHead & { readonly ledgerId: number };

/** Rows that are heads as they come: ten thousand are read by each tick. */
const SELECT_HEADS = `
  select objective_id as "ledgerId", first_slot as "firstSlot",
    last_slot as "lastSlot", settled_slot as "settledSlot" from ledger_head`;

/**
 * The first thing every writer does in its transaction: takes the heads of its series, in the order of their ids, so that two
 * writers never wait for each other. On SQLite the first statement that writes takes the database.
 */
export async function lockHeads(
  tx: Knex.Transaction,
  ledgerIds: readonly number[],
): Promise<ReadonlyMap<number, LedgerHead>> {
  if (!isPostgres(tx) || ledgerIds.length > MANY_HEADS) {
    await lockLedger(tx);
    return await readHeads(tx, ledgerIds);
  }
  const rows = await selectRows<HeadRow>(
    tx,
    `${SELECT_HEADS} where objective_id in :ids
     order by objective_id for update`,
    { ids: numbers(tx, ledgerIds) },
  );
  return byLedgerId(rows);
}

/** Heads of the given series, or of all. */
export async function readHeads(
  db: Knex,
  ledgerIds?: readonly number[],
): Promise<ReadonlyMap<number, LedgerHead>> {
  if (!ledgerIds)
    return byLedgerId(await selectRows<HeadRow>(db, SELECT_HEADS));
  if (ledgerIds.length > MANY_HEADS) {
    // Naming so many costs more than reading the others too
    const heads = await readHeads(db);
    return pick(heads, ledgerIds);
  }
  const rows = await selectRows<HeadRow>(
    db,
    `${SELECT_HEADS} where objective_id in :ids`,
    { ids: numbers(db, ledgerIds) },
  );
  return byLedgerId(rows);
}

/** Keeps every other writer of the ledger out until the transaction ends; readers go on. */
export async function lockLedger(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) await tx.raw('lock table ledger_head in exclusive mode');
  else await takeSqlite(tx);
}

/** What `begin immediate` would do: knex begins deferred, and a reader that becomes a writer late can be refused. */
async function takeSqlite(tx: Knex.Transaction): Promise<void> {
  await tx.raw('update ledger_head set last_slot = last_slot where false');
}

function byLedgerId(rows: readonly HeadRow[]): ReadonlyMap<number, LedgerHead> {
  const heads = new Map<number, LedgerHead>();
  for (const row of rows) heads.set(row.ledgerId, row);
  return heads;
}

function pick(
  heads: ReadonlyMap<number, LedgerHead>,
  ledgerIds: readonly number[],
): ReadonlyMap<number, LedgerHead> {
  const picked = new Map<number, LedgerHead>();
  for (const id of ledgerIds) {
    const head = heads.get(id);
    if (head) picked.set(id, head);
  }
  return picked;
}
