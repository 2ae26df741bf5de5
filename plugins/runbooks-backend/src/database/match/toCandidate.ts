import { MatchCandidate } from '@nines/backstage-plugin-runbooks-common';
import { StoredDetails } from '../index/IndexStore';
import { RunbookRow } from '../rows';

export type CandidateRow = Pick<
  RunbookRow,
  | 'ref'
  | 'title'
  | 'docs_ref'
  | 'page'
  | 'source_url'
  | 'details_json'
  | 'is_for_named'
  | 'status'
>;

/** Of a row: what alerts find it by. */
export function toCandidate(row: CandidateRow): MatchCandidate {
  const details: StoredDetails = JSON.parse(row.details_json);
  const isForNamed = Boolean(row.is_for_named);
  return {
    ref: row.ref,
    title: row.title,
    docsRef: row.docs_ref,
    path: details.path,
    page: row.page,
    ...(row.source_url !== null && { sourceUrl: row.source_url }),
    alerts: details.alerts,
    supersedes: details.supersedes,
    slos: details.slos,
    entityRefs: isForNamed ? details.entityRefs : [row.docs_ref],
    isForNamed,
    status: row.status,
  };
}
