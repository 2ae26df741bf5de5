import { Instant, inBatches } from '@nines/backstage-plugin-nines-node';
import {
  isPattern,
  nameKeyOf,
  pageKeyOf,
  pathKeyOf,
  sourceKeyOf,
  splitAnchor,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import {
  NameKind,
  NameRow,
  RunbookEntityRow,
  RunbookRow,
  TextRow,
} from '../rows';
import { IndexedRunbook } from './IndexStore';
import { searchTextOf } from './searchTextOf';

type Stored = Pick<RunbookRow, 'ref' | 'source_hash' | 'changed_at'>;

/** Those that only the source says; what is known of built pages, reviews and alerts stays until it is looked at again. */
const SOURCE_COLUMNS = [
  ...['docs_ref', 'file', 'page', 'page_key', 'title', 'sort_title', 'owner'],
  ...['criticality', 'status', 'is_for_named', 'details_json'],
  ...['errors', 'warnings', 'infos', 'source_hash', 'source_url'],
  ...['changed_at', 'last_reviewed_on', 'last_exercised_on'],
];

/** Makes the runbooks of a site these. */
export async function saveRunbooks(
  tx: Knex.Transaction,
  site: { docsRef: string; runbooks: readonly IndexedRunbook[] },
  now: Instant,
): Promise<void> {
  const { docsRef, runbooks } = site;
  const stored = await tx<RunbookRow>('runbooks')
    .where({ docs_ref: docsRef })
    .select('ref', 'source_hash', 'changed_at');
  const before = new Map(stored.map(row => [row.ref, row]));
  const kept = new Set(runbooks.map(({ ref }) => ref));
  await dropRunbooks(
    tx,
    stored.map(({ ref }) => ref).filter(ref => !kept.has(ref)),
  );
  const rows = runbooks.map(each =>
    toRow(docsRef, each, { now, before: before.get(each.ref) }),
  );
  for (const batch of inBatches(rows, 200)) {
    await tx('runbooks').insert(batch).onConflict('ref').merge(SOURCE_COLUMNS);
  }
  for (const batch of inBatches(runbooks.map(toTextRow), 100)) {
    await tx<TextRow>('runbook_texts').insert(batch).onConflict('ref').merge();
  }
  for (const batch of inBatches([...kept])) {
    await tx('runbook_names').whereIn('runbook_ref', batch).delete();
    await tx('runbook_entities').whereIn('runbook_ref', batch).delete();
  }
  const names = runbooks.flatMap(each => namesOf(docsRef, each));
  await tx.batchInsert('runbook_names', names, 500);
  const entities = runbooks.flatMap(each => entitiesOf(docsRef, each));
  await tx.batchInsert('runbook_entities', entities, 500);
}

/** Drops runbooks with all that is only theirs. */
export async function dropRunbooks(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  for (const batch of inBatches(refs)) {
    await tx('runbook_names').whereIn('runbook_ref', batch).delete();
    await tx('runbook_entities').whereIn('runbook_ref', batch).delete();
    await tx('runbook_texts').whereIn('ref', batch).delete();
    await tx('runbooks').whereIn('ref', batch).delete();
  }
}

function toRow(
  docsRef: string,
  runbook: IndexedRunbook,
  { now, before }: { now: Instant; before: Stored | undefined },
) {
  const count = (level: string) =>
    runbook.findings.filter(finding => finding.level === level).length;
  return {
    ref: runbook.ref,
    docs_ref: docsRef,
    file: runbook.file,
    page: runbook.page,
    page_key: pageKeyOf(runbook.page),
    title: runbook.title,
    sort_title: runbook.title.toLowerCase().slice(0, 200),
    owner: runbook.owner ?? null,
    criticality: runbook.criticality,
    status: runbook.status,
    is_for_named: runbook.isForNamed,
    details_json: JSON.stringify(runbook.details),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    source_hash: runbook.sourceHash,
    source_url: runbook.sourceUrl ?? null,
    changed_at: changedAt(runbook, { now, before }),
    last_reviewed_on: runbook.lastReviewedOn ?? null,
    last_exercised_on: runbook.lastExercisedOn ?? null,
    built_status: 'unknown',
    is_orphan: false,
  };
}

/** Since when its source is as it is; of a page that was never seen before nobody knows. */
function changedAt(
  { modifiedAt, sourceHash }: IndexedRunbook,
  { now, before }: { now: Instant; before: Stored | undefined },
): number | string | null {
  if (modifiedAt !== undefined) return Math.round(modifiedAt);
  if (!before) return null;
  return before.source_hash === sourceHash ? before.changed_at : now;
}

function toTextRow(runbook: IndexedRunbook): TextRow {
  return {
    ref: runbook.ref,
    text: runbook.text,
    markdown: runbook.markdown,
    cut: runbook.cut ?? null,
    sections_json: JSON.stringify(runbook.sections),
    findings_json: JSON.stringify(runbook.findings),
    search_text: searchTextOf(runbook),
  };
}

/** As long as the column. */
const LONGEST_NAME = 500;

function namesOf(docsRef: string, runbook: IndexedRunbook): NameRow[] {
  const { ref, details, sourceUrl } = runbook;
  const { path, alerts, supersedes, slos } = details;
  const { pathKey } = pathKeyOf(path);
  const found: [NameKind, string | undefined][] = [
    ['file', nameKeyOf(path)],
    ['path', pathKey],
    ['source', sourceUrl && sourceKeyOf(sourceUrl)],
    ...alerts.map((name): [NameKind, string] => ['alert', name]),
    ...supersedes.map((name): [NameKind, string] => ['supersedes', name]),
    ...slos.map((name): [NameKind, string] => ['slo', name]),
  ];
  return found.flatMap(([kind, text]) => {
    const isAlert = kind === 'alert' || kind === 'supersedes';
    const name = (isAlert && text ? splitAnchor(text).name : text ?? '')
      .toLowerCase()
      .slice(0, LONGEST_NAME);
    return name === ''
      ? []
      : [
          {
            runbook_ref: ref,
            docs_ref: docsRef,
            kind,
            name,
            is_pattern: isAlert && isPattern(name),
          },
        ];
  });
}

function entitiesOf(
  docsRef: string,
  { ref, details }: IndexedRunbook,
): RunbookEntityRow[] {
  const isNamed = details.entityRefs.length > 0;
  const refs = isNamed ? details.entityRefs : [docsRef];
  return [...new Set(refs)].map(entity_ref => ({
    runbook_ref: ref,
    entity_ref,
    is_named: isNamed,
  }));
}
