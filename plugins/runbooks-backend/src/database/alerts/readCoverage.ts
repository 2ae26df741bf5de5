import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  CoverageQuery,
  CoverageResponse,
  GAP_REASONS,
  WireGap,
  explainOutcome,
  wireGap,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { PathRow } from '../rows';
import { hiddenDocs, ofFleet } from './hiddenDocs';

/** Gaps that are listed of one system. */
const MOST_GAPS = 50;

type SystemRow = {
  system: string | null;
  paths: number | string;
  covered: number | string;
};
type GapRow = PathRow & { system: string | null; hidden: number };

/** Systems with their critical paths, as far as the caller may read them: entities and the runbooks that cover them. */
export async function readCoverage(
  db: Knex,
  query: CoverageQuery,
  readable: ReadableEntities,
): Promise<Pick<CoverageResponse, 'systems' | 'total'>> {
  const paths = () => pathsOf(db, query, readable);
  const systems: SystemRow[] = await db
    .with('paths', paths())
    .from('paths')
    .groupBy('system')
    .select('system')
    .count({ paths: '*' })
    .sum({ covered: 'covered' });
  const gaps: GapRow[] = await db
    .with('paths', paths())
    .with(
      'ranked',
      db('paths')
        .where('covered', 0)
        .select('paths.*')
        .rowNumber('place', window =>
          window
            .partitionBy('system')
            .orderBy([
              { column: 'gap_rank' },
              { column: 'entity_ref' },
              { column: 'slo' },
            ]),
        ),
    )
    .from('ranked')
    .where('place', '<=', MOST_GAPS)
    .orderBy('place');
  const answer = systems.map(({ system, paths: all, covered }) => ({
    systemRef: system,
    paths: Number(all),
    covered: Number(covered),
    gaps: gaps.filter(gap => gap.system === system).map(toWireGap),
  }));
  return {
    systems: answer.sort(byShare),
    total: {
      paths: answer.reduce((sum, each) => sum + each.paths, 0),
      covered: answer.reduce((sum, each) => sum + each.covered, 0),
    },
  };
}

function pathsOf(
  db: Knex,
  query: CoverageQuery,
  readable: ReadableEntities,
): Knex.QueryBuilder {
  const rows = db('critical_paths as p')
    .leftJoin('catalog_entities as e', 'e.entity_ref', 'p.entity_ref')
    .select(
      ...['p.entity_ref', 'p.slo', 'p.reason', 'p.alert', 'p.message'],
      ...['p.runbook_ref', 'e.system'],
      db.raw('? as hidden', [hiddenDocs(db, 'p', readable)]),
      db.raw('case when p.is_covered and ? = 0 then 1 else 0 end as covered', [
        hiddenDocs(db, 'p', readable),
      ]),
      db.raw('case when ? = 1 then ? else p.rank end as gap_rank', [
        hiddenDocs(db, 'p', readable),
        GAP_REASONS.indexOf('noRunbook'),
      ]),
    );
  const visible = onlyReadable(db, rows, { column: 'p.entity_ref', readable });
  return ofFleet(visible, query);
}

type System = { paths: number; covered: number; systemRef: string | null };

/** The lowest share first. */
function byShare(a: System, b: System): number {
  return (
    a.covered / a.paths - b.covered / b.paths ||
    b.paths - a.paths ||
    ((a.systemRef ?? '') < (b.systemRef ?? '') ? -1 : 1)
  );
}

function toWireGap(row: GapRow): WireGap {
  const slo = row.slo || undefined;
  const base = { entityRef: row.entity_ref, ...(slo && { slo }) };
  if (row.hidden) {
    const message = explainOutcome(row.alert ?? slo ?? row.entity_ref, {
      kind: 'noRunbook',
    });
    return { ...base, reason: 'noRunbook', message };
  }
  return wireGap.parse({
    ...base,
    ...(row.alert !== null && { alert: row.alert }),
    reason: row.reason,
    message: row.message,
    ...(row.runbook_ref !== null && { runbookRef: row.runbook_ref }),
  });
}
