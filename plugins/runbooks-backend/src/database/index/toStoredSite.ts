import { Instant } from '@nines/backstage-plugin-nines-node';
import { SiteRow } from '../rows';
import { StoredSite } from './IndexStore';

export function toStoredSite(row: SiteRow): StoredSite {
  return {
    docsRef: row.docs_ref,
    revision: row.revision,
    ...(row.input_hash !== null && { inputHash: row.input_hash }),
    ...(row.source_etag !== null && { etag: row.source_etag }),
    source: {
      status: row.source_status,
      ...(row.source_message !== null && { message: row.source_message }),
      ...(row.source_read_at !== null && {
        readAt: toInstant(row.source_read_at),
      }),
      ...(row.source_url !== null && { url: row.source_url }),
    },
    skipped: JSON.parse(row.skipped_json),
    built: {
      status: row.built_status,
      ...(row.built_message !== null && { message: row.built_message }),
      ...(row.built_etag !== null && { etag: row.built_etag }),
      ...(row.built_at !== null && { builtAt: toInstant(row.built_at) }),
    },
    ...(row.compared_by !== null && { comparedBy: row.compared_by }),
    ...(row.build_tried_for !== null && { triedFor: row.build_tried_for }),
    ...(row.build_tried_at !== null && {
      triedAt: toInstant(row.build_tried_at),
    }),
  };
}

function toInstant(value: number | string): Instant {
  return Number(value) as Instant;
}
