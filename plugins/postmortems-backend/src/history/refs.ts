import { Knex } from 'knex';

type CounterRow = { series: string; last: number };

/** The next number of a series of refs (`PM-2026`, `INC-2026`, `AI`): without gaps, since one that fails is taken again. */
export async function nextRef(
  tx: Knex.Transaction,
  series: string,
): Promise<number> {
  const [{ last }] = await tx<CounterRow>('ref_counters')
    .insert({ series, last: 1 })
    .onConflict('series')
    .merge({ last: tx.raw('ref_counters.last + 1') as unknown as number })
    .returning('last');
  return Number(last);
}

/** `PM-2026-007`; `AI-12` for series of no year. */
export function refOf(series: string, number: number): string {
  const isYearly = /-\d{4}$/.test(series);
  return `${series}-${isYearly ? String(number).padStart(3, '0') : number}`;
}
