import {
  PostmortemStatus,
  WireReview,
  durationsOf,
  epochOf,
} from '@nines/backstage-plugin-postmortems-common';
import { PostmortemState } from './PostmortemState';

/** A row of `postmortems`. */
export type PostmortemRow = {
  id: string;
  ref: string;
  title: string;
  status: string;
  severity: number;
  visibility: string;
  owner_ref: string | null;
  content_json: string;
  search_text: string;
  impact_start: number | string | null;
  started_at: number | string;
  time_to_resolve: number | null;
  alert_ref: string | null;
  due_at: number | string | null;
  published_at: number | string | null;
  created_at: number | string;
  updated_at: number | string;
  version: number;
  create_key: string | null;
  import_scope: string | null;
  import_path: string | null;
  import_json: string | null;
  imported_json: string | null;
  has_conflict: boolean | number;
};

export type ReviewRow = {
  id: string;
  postmortem_id: string;
  by_ref: string;
  verdict: string;
  at: number | string;
  note: string | null;
  version: number;
  is_stale: boolean | number;
};

/** Text that one search looks at; more of a document adds little. */
const MOST_SEARCHED = 200_000;

export function toPostmortemRow(
  postmortem: PostmortemState,
): Omit<PostmortemRow, 'create_key'> {
  const { content, origin, createdAt } = postmortem;
  const impactStart = epochOf(content.milestones.impactStart) ?? null;
  const { timeToResolve } = durationsOf(
    content.milestones,
    content.statedDurations,
  );
  const { ok, seconds = null } = {
    ok: timeToResolve.status === 'ok',
    seconds: timeToResolve.seconds,
  };
  return {
    id: postmortem.id,
    ref: postmortem.ref,
    title: content.title,
    status: postmortem.status,
    severity: content.severity,
    visibility: content.visibility,
    owner_ref: content.ownerRef.toLocaleLowerCase('en-US'),
    content_json: JSON.stringify(content),
    search_text: searchTextOf(postmortem),
    impact_start: impactStart,
    started_at: impactStart ?? createdAt,
    time_to_resolve: ok ? seconds : null,
    alert_ref: content.detection?.note ?? content.detection?.alertRef ?? null,
    due_at: postmortem.dueAt,
    published_at: postmortem.publishedAt,
    created_at: createdAt,
    updated_at: postmortem.updatedAt,
    version: postmortem.version,
    import_scope: origin?.scope ?? null,
    import_path: origin?.source.path ?? null,
    import_json: origin && JSON.stringify(origin.source),
    imported_json: origin && JSON.stringify(origin.imported),
    has_conflict: (origin?.source.conflict?.length ?? 0) > 0,
  };
}

function searchTextOf({ ref, content }: PostmortemState): string {
  return [
    ref,
    content.title,
    content.summary,
    content.impact.text,
    content.trigger,
    content.resolution,
    ...content.tags,
    ...content.category,
    ...content.factors.map(({ text }) => text),
    ...content.sections.map(({ heading }) => heading),
  ]
    .join('\n')
    .slice(0, MOST_SEARCHED)
    .toLocaleLowerCase('en-US');
}

export function fromPostmortemRow(
  row: PostmortemRow,
  reviews: readonly WireReview[],
): PostmortemState {
  return {
    id: row.id,
    ref: row.ref,
    status: row.status as PostmortemStatus,
    content: JSON.parse(row.content_json),
    reviews,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    publishedAt: row.published_at === null ? null : Number(row.published_at),
    dueAt: row.due_at === null ? null : Number(row.due_at),
    version: row.version,
    origin:
      row.import_json === null || row.imported_json === null
        ? null
        : {
            scope: row.import_scope ?? '',
            source: JSON.parse(row.import_json),
            imported: JSON.parse(row.imported_json),
          },
  };
}

export function fromReviewRow(row: ReviewRow): WireReview {
  return {
    id: row.id,
    byRef: row.by_ref,
    verdict: row.verdict as WireReview['verdict'],
    at: new Date(Number(row.at)).toISOString(),
    ...(row.note !== null && { note: row.note }),
    version: row.version,
    isStale: Boolean(row.is_stale),
  };
}
