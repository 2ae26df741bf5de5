import { Knex } from 'knex';

/** SLOs as of the last tick, and how many of them have a definition that never could be read. */
export async function countDefinitions(
  db: Knex,
): Promise<{ readonly count: number; readonly invalid: number }> {
  const [all] = await db('objective_status').countDistinct({ slos: 'slo_ref' });
  const [broken] = await db('objective_status')
    .where({ state: 'invalid' })
    .countDistinct({ slos: 'slo_ref' });
  return { count: Number(all.slos), invalid: Number(broken.slos) };
}
