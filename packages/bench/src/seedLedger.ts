import { Retention } from '@nines/backstage-plugin-slo-backend/testUtils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';

/** The slot that benches call now. */
export const NOW = 29_600_000 as Slot;

const DAY = 1_440;
/** 100 events a minute, one of a thousand bad. */
const GOOD = 99.9;
const TOTAL = 100;

/** Fills the ledger with what retention keeps of some days, for series 1 to n; straight into the tables. */
export async function seedLedger(
  db: Knex,
  options: { objectives: number; days: number },
): Promise<{ rows: number }> {
  const { objectives, days } = options;
  const from = (NOW - days * DAY) as Slot;
  const slots = [...Retention.standard.keptBetween(from, NOW, NOW), NOW];
  if (slots[0] !== from) slots.unshift(from);
  await db.raw(
    `insert into ledger_head (objective_id, first_slot, last_slot, settled_slot)
     select id, ?, ?, ? from ${idsUpTo(db, objectives)} ids`,
    [from, NOW, NOW],
  );
  await seedRows(db, { objectives, slots, from });
  if (isPostgres(db)) {
    await db.raw('vacuum analyze ledger');
    await db.raw('vacuum analyze ledger_head');
  }
  return { rows: slots.length * objectives };
}

/** Rows of series 1 to n at some slots; their sums are zero at `from`. */
export async function seedRows(
  db: Knex,
  options: { objectives: number; slots: readonly number[]; from: number },
): Promise<void> {
  const { objectives, slots, from } = options;
  const ids = idsUpTo(db, objectives);
  for (let index = 0; index < slots.length; index += 50) {
    const values = slots.slice(index, index + 50).map(slot => `(${slot})`);
    await db.raw(
      `insert into ledger (at, objective_id, good, total, covered)
       select s.at, ids.id, floor((s.at - ${from}) * ${GOOD}), (s.at - ${from}) * ${TOTAL}, (s.at - ${from}) * 60
       from (with s(at) as (values ${values.join()}) select at from s) s cross join ${ids} ids
       order by s.at, ids.id`,
    );
  }
}

function idsUpTo(db: Knex, objectives: number): string {
  return isPostgres(db)
    ? `(select generate_series(1, ${objectives}) as id)`
    : `(with recursive n(id) as (select 1 union all select id + 1 from n where id < ${objectives}) select id from n)`;
}

function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}
