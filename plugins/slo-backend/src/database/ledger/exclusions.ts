import { NotFoundError } from '@backstage/errors';
import { Instant, Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { Exclusion, LedgerHead, NewExclusion } from './LedgerStore';
import { lockHeads } from './lockHeads';
import { readRowsAt } from './readRowsAt';
import { recomputeSeries } from './recomputeExcluded';
import { Retention } from './Retention';
import { LedgerExclusionRow, LedgerPinRow } from './tables';

export function toExclusion(row: LedgerExclusionRow): Exclusion {
  return {
    id: row.id,
    ledgerId: row.objective_id,
    from: row.from_slot as Slot,
    to: row.to_slot as Slot,
    effectiveFrom: row.effective_from_slot as Slot,
    effectiveTo: row.effective_to_slot as Slot,
    reason: row.reason,
    author: row.author,
    createdAt: Number(row.created_at) as Instant,
    ...(row.revoked_at !== null && {
      revokedBy: row.revoked_by ?? undefined,
      revokedAt: Number(row.revoked_at) as Instant,
    }),
  };
}

/** Promises: {@link LedgerStore.exclude}. */
export async function addExclusion(
  tx: Knex.Transaction,
  retention: Retention,
  exclusion: NewExclusion,
): Promise<Exclusion> {
  const { ledgerId, from, to } = exclusion;
  const head = (await lockHeads(tx, [ledgerId])).get(ledgerId);
  if (!head) throw new NotFoundError(`No series ${ledgerId} in the ledger`);
  if (from >= to) throw new Error('An exclusion must begin before it ends');

  const bounds = await widen(tx, retention, head, exclusion);
  const [row] = await tx<LedgerExclusionRow>('ledger_exclusion').insert(
    {
      objective_id: ledgerId,
      from_slot: from,
      to_slot: to,
      effective_from_slot: bounds.from,
      effective_to_slot: bounds.to,
      reason: exclusion.reason,
      author: exclusion.author,
      created_at: exclusion.createdAt,
    },
    '*',
  );
  await tx<LedgerPinRow>('ledger_pin')
    .insert([
      { objective_id: ledgerId, at: bounds.from },
      { objective_id: ledgerId, at: bounds.to },
    ])
    .onConflict(['objective_id', 'at'])
    .ignore();
  await recomputeSeries(tx, ledgerId, (head.firstSlot - 1) as Slot);
  return toExclusion(row);
}

/** Promises: {@link LedgerStore.revoke}. */
export async function revokeExclusion(
  tx: Knex.Transaction,
  id: number,
  by: { readonly author: string; readonly at: Instant },
): Promise<Exclusion | undefined> {
  const find = () => tx<LedgerExclusionRow>('ledger_exclusion').where({ id });
  const known = await find().first();
  if (!known) return undefined;
  const ledgerId = known.objective_id;
  const head = (await lockHeads(tx, [ledgerId])).get(ledgerId);
  await find()
    .whereNull('revoked_at')
    .update({ revoked_at: by.at, revoked_by: by.author });
  if (head) await recomputeSeries(tx, ledgerId, (head.firstSlot - 1) as Slot);
  const [row] = await find();
  return toExclusion(row);
}

/** To the rows around an interval: where minutes are gone, no row divides their events. */
async function widen(
  tx: Knex.Transaction,
  retention: Retention,
  head: LedgerHead,
  { ledgerId, from, to }: Pick<NewExclusion, 'ledgerId' | 'from' | 'to'>,
): Promise<{ from: Slot; to: Slot }> {
  const candidates = [
    ...retention.candidates(from),
    ...retention.candidatesAfter(to),
  ];
  const rows = await readRowsAt(tx, ledgerId, head, candidates);
  const before = rows.filter(({ at }) => at <= from).at(-1)?.at;
  const after = rows.find(({ at }) => at >= to)?.at;
  return {
    from: from > head.lastSlot ? from : ((before ?? from) as Slot),
    to: to < head.firstSlot ? to : ((after ?? to) as Slot),
  };
}
