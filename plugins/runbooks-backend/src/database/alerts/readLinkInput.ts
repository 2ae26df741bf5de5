import { Knex } from 'knex';
import { StoredDetails } from '../index/IndexStore';
import { toCandidate } from '../match/toCandidate';
import { AlertRow, EntityRow, RunbookRow } from '../rows';
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
  const entities = await db<EntityRow>('catalog_entities');
  return {
    alerts,
    runbooks: rows.map(toRunbook),
    entities: new Map(entities.map(row => [row.entity_ref, toEntity(row)])),
  };
}

function toRunbook(row: RunbookRow) {
  const { otherAnchors, isProcedure = false }: StoredDetails = JSON.parse(
    row.details_json,
  );
  return {
    ...toCandidate(row),
    otherAnchors,
    isProcedure,
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
