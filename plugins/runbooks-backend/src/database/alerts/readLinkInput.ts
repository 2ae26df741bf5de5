import { Knex } from 'knex';
import { StoredDetails } from '../index/IndexStore';
import { toCandidate } from '../match/toCandidate';
import { AlertRow, EntityRow, RunbookEntityRow, RunbookRow } from '../rows';
import { LinkInput } from './AlertStore';

const RUNBOOK_COLUMNS = [
  ...['ref', 'title', 'docs_ref', 'page', 'source_url', 'details_json'],
  ...['is_for_named', 'status', 'built_status', 'errors', 'review_basis'],
  'due_on',
];

/** All alerts, runbooks and entities, without texts. */
export async function readLinkInput(db: Knex): Promise<LinkInput> {
  const alerts = await db<AlertRow>('alerts')
    .orderBy('key')
    .select('key', 'entity_ref', 'name', 'rank', 'slo', 'given');
  const rows: RunbookRow[] = await db('runbooks')
    .orderBy('ref')
    .select(RUNBOOK_COLUMNS);
  const audience = new Map<string, string[]>();
  for (const each of await db<RunbookEntityRow>('runbook_entities')) {
    const refs = audience.get(each.runbook_ref);
    if (refs) refs.push(each.entity_ref);
    else audience.set(each.runbook_ref, [each.entity_ref]);
  }
  const entities = await db<EntityRow>('catalog_entities');
  return {
    alerts,
    runbooks: rows.map(row => toRunbook(row, audience.get(row.ref) ?? [])),
    entities: new Map(entities.map(row => [row.entity_ref, toEntity(row)])),
  };
}

function toRunbook(row: RunbookRow, entityRefs: readonly string[]) {
  const { otherAnchors }: StoredDetails = JSON.parse(row.details_json);
  return {
    ...toCandidate(row, entityRefs),
    otherAnchors,
    health: {
      ref: row.ref,
      title: row.title,
      built: row.built_status,
      errors: row.errors,
      isReviewed: row.review_basis !== null && row.review_basis !== 'assumed',
      ...(row.due_on !== null && { dueOn: row.due_on }),
    },
  };
}

function toEntity(row: EntityRow) {
  return {
    entityRef: row.entity_ref,
    ...(row.docs_ref !== null && { docsRef: row.docs_ref }),
    ...(row.docs_path !== null && { hasDocsPath: true }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.system !== null && { system: row.system }),
    ...(row.tier !== null && { tier: row.tier }),
  };
}
