import {
  WireBuilt,
  WireReviewState,
  WireRunbook,
  reviewStateOf,
} from '@nines/backstage-plugin-runbooks-common';
import { StoredDetails } from '../index/IndexStore';
import { RunbookRow } from '../rows';
import { flagsOf } from './flags';
import { RunbookJoinRow } from './RunbookJoinRow';

/** Whom a runbook is for. */
export type Audience = {
  readonly entityRefs: readonly string[];
  readonly systems: readonly string[];
};

export function toWireRunbook(
  row: RunbookJoinRow,
  { entityRefs, systems }: Audience,
  today: string,
): WireRunbook {
  const details: StoredDetails = JSON.parse(row.details_json);
  return {
    ref: row.ref,
    title: row.title,
    docsRef: row.docs_ref,
    page: row.page,
    owner: row.owner ?? row.docs_owner,
    entityRefs: [...entityRefs],
    systems: [...systems],
    criticality: row.criticality,
    status: row.status,
    flags: flagsOf(row, today),
    findings: {
      errors: row.errors,
      warnings: row.warnings,
      infos: row.infos,
    },
    review: toReviewState(row, today),
    exercisedOn: row.exercised_on,
    alerts: [...details.alerts],
    slos: [...details.slos],
    source: {
      file: row.file,
      hash: row.source_hash,
      ...(row.source_url !== null && { url: row.source_url }),
    },
    built: toWireBuilt(row),
  };
}

/** From what the last indexing, or the last attestation, left. */
export function toReviewState(row: RunbookRow, today: string): WireReviewState {
  const { reviewIn }: StoredDetails = JSON.parse(row.details_json);
  const day = row.reviewed_on;
  return reviewStateOf({
    today,
    ...(reviewIn && { reviewIn }),
    ...(day !== null &&
      row.review_basis === 'attested' && {
        attested: { on: day, by: row.reviewed_by ?? '' },
      }),
    ...(day !== null &&
      row.review_basis === 'frontMatter' && { lastReviewedOn: day }),
    ...(day !== null && row.review_basis === 'assumed' && { assumedOn: day }),
  });
}

function toWireBuilt(row: RunbookJoinRow): WireBuilt {
  const message = explainBuilt(row);
  return {
    status: row.built_status,
    builtAt:
      row.site_built_at === null
        ? null
        : new Date(Number(row.site_built_at)).toISOString(),
    ...(message && { message }),
    ...(row.built_hash !== null && { hash: row.built_hash }),
  };
}

function explainBuilt(row: RunbookJoinRow): string | undefined {
  const { built_status: status, site_built_message: message } = row;
  switch (status) {
    case 'built':
      return undefined;
    case 'stale':
      return join(
        'The built page is older than its source: it may say something else.',
        message,
      );
    case 'missing':
      return join('TechDocs has no such page.', message);
    default:
      return message ?? 'TechDocs was not asked yet.';
  }
}

function join(sentence: string, more: string | null): string {
  return more === null ? sentence : `${sentence} ${more}`;
}
