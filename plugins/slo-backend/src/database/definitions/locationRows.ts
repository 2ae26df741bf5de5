import { Instant } from '@nines/backstage-plugin-slo-common';
import { hash } from '../../definitions/wantedSeries';
import { LocationContent, StoredLocation } from './DefinitionStore';
import { LocationState } from './EntityStore';
import { LocationRow } from './rows';

/** Names the shared locations in `definition_locations`. */
export const SHARED_OWNER = '';

export function toLocationRow(
  ownerRef: string,
  position: number,
  location: StoredLocation,
): LocationRow {
  const { content } = location;
  return {
    owner_ref: ownerRef,
    location: location.location,
    position,
    status: location.status,
    message: location.message ?? null,
    etag: location.etag ?? null,
    content_json: content ? JSON.stringify(content) : null,
    content_hash: content ? location.contentHash ?? hash(content) : null,
    last_read_at: location.lastReadAt ?? null,
    url: location.url ?? null,
  };
}

export function fromLocationRow(row: LocationRow): StoredLocation {
  const content: LocationContent | undefined =
    row.content_json === null ? undefined : JSON.parse(row.content_json);
  return {
    ...toLocationState(row),
    ...(row.etag !== null && { etag: row.etag }),
    ...(content && { content }),
    ...(row.content_hash !== null && { contentHash: row.content_hash }),
  };
}

/** Columns of {@link toLocationState}: all but the content. */
export const STATE_COLUMNS = [
  'location',
  'status',
  'message',
  'last_read_at',
  'url',
] as const;

export function toLocationState(
  row: Pick<LocationRow, (typeof STATE_COLUMNS)[number]>,
): LocationState {
  return {
    location: row.location,
    status: row.status,
    ...(row.message !== null && { message: row.message }),
    ...(row.last_read_at !== null && {
      lastReadAt: Number(row.last_read_at) as Instant,
    }),
    ...(row.url !== null && { url: row.url }),
  };
}
