import { inBatches } from '@nines/backstage-plugin-nines-node';
import { rankOf } from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AlertRow, PathRow, RunbookRow } from '../rows';
import { JudgedPath, LinkedAlert } from './AlertStore';

/** Writes what changed of links, orphans and paths. */
export async function saveLinks(
  tx: Knex.Transaction,
  links: {
    readonly alerts: readonly LinkedAlert[];
    readonly orphans: ReadonlySet<string>;
    readonly paths: readonly JudgedPath[];
  },
): Promise<void> {
  await saveAlerts(tx, links.alerts);
  await saveOrphans(tx, links.orphans);
  await savePaths(tx, links.paths.map(toPathRow));
}

const LINK_COLUMNS = [
  ...(['outcome', 'message'] as const),
  ...(['runbook_ref', 'docs_ref'] as const),
];

async function saveAlerts(
  tx: Knex.Transaction,
  alerts: readonly LinkedAlert[],
): Promise<void> {
  const links = new Map(alerts.map(link => [link.key, link]));
  const stored = await tx<AlertRow>('alerts').orderBy('key');
  const changed = stored.flatMap(row => {
    const link = links.get(row.key);
    const isLinked =
      !link || LINK_COLUMNS.every(column => row[column] === link[column]);
    return isLinked ? [] : [{ ...row, ...link }];
  });
  for (const batch of inBatches(changed)) {
    await tx<AlertRow>('alerts')
      .insert(batch)
      .onConflict('key')
      .merge(LINK_COLUMNS);
  }
}

async function saveOrphans(
  tx: Knex.Transaction,
  orphans: ReadonlySet<string>,
): Promise<void> {
  const rows = await tx<RunbookRow>('runbooks').select('ref', 'is_orphan');
  const changed = rows.filter(
    row => Boolean(row.is_orphan) !== orphans.has(row.ref),
  );
  for (const isOrphan of [true, false]) {
    const refs = changed
      .map(({ ref }) => ref)
      .filter(ref => orphans.has(ref) === isOrphan);
    for (const batch of inBatches(refs)) {
      await tx<RunbookRow>('runbooks')
        .whereIn('ref', batch)
        .update({ is_orphan: isOrphan });
    }
  }
}

async function savePaths(
  tx: Knex.Transaction,
  paths: readonly PathRow[],
): Promise<void> {
  const keyOf = (row: PathRow) => JSON.stringify([row.entity_ref, row.slo]);
  const stored = new Map(
    (await tx<PathRow>('critical_paths')).map(row => [keyOf(row), row]),
  );
  const wanted = new Set(paths.map(keyOf));
  for (const [key, { entity_ref, slo }] of stored) {
    if (wanted.has(key)) continue;
    await tx<PathRow>('critical_paths').where({ entity_ref, slo }).delete();
  }
  const changed = paths.filter(path => !isSame(path, stored.get(keyOf(path))));
  for (const batch of inBatches(changed)) {
    await tx<PathRow>('critical_paths')
      .insert(batch)
      .onConflict(['entity_ref', 'slo'])
      .merge();
  }
}

function isSame(path: PathRow, before: PathRow | undefined): boolean {
  return (
    before !== undefined &&
    Boolean(before.is_covered) === path.is_covered &&
    before.reason === path.reason &&
    before.alert === path.alert &&
    before.message === path.message &&
    before.runbook_ref === path.runbook_ref &&
    before.docs_ref === path.docs_ref
  );
}

function toPathRow({ entityRef, slo, gap, docsRef }: JudgedPath): PathRow {
  return {
    entity_ref: entityRef,
    slo,
    is_covered: gap === undefined,
    rank: rankOf(gap),
    reason: gap?.reason ?? null,
    alert: gap?.alert ?? null,
    message: gap?.message ?? '',
    runbook_ref: gap?.runbookRef ?? null,
    docs_ref: docsRef ?? null,
  };
}
