import { randomUUID } from 'node:crypto';
import {
  EVENT_SOURCES,
  EventKind,
  EventSource,
  WireActor,
  WireInstant,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import { JsonObject } from '@backstage/types';

/** A row of `timeline_events`. */
export type TimelineRow = {
  id: string;
  record_id: string;
  at: number | string | null;
  source_order: number;
  at_json: string;
  end_at_json: string | null;
  kind: string;
  text: string;
  actor_json: string | null;
  source: string;
  source_id: string;
  evidence_url: string | null;
  details_json: string | null;
  pinned: boolean | number;
  hidden: boolean | number;
  visibility: string;
  edited: boolean | number;
  version: number;
  entity_ref: string | null;
};

/** What a source, or a person, says of an event. */
export type NewTimelineEvent = {
  readonly at: WireInstant;
  readonly endAt?: WireInstant | null;
  readonly kind: EventKind;
  /** Markdown, 1 to 4,000 characters; what is longer is cut. */
  readonly text: string;
  readonly actor?: WireActor | null;
  readonly source: EventSource;
  /** Unique with record and source. */
  readonly sourceId: string;
  readonly evidenceUrl?: string;
  readonly details?: JsonObject;
  readonly pinned?: boolean;
  readonly visibility?: WireTimelineEvent['visibility'];
  /** That it is about, where it is about one: who may not read it does not see the event. In lower case. */
  readonly entityRef?: string;
};

const MOST_TEXT = 4_000;

export function toTimelineRow(
  recordId: string,
  event: NewTimelineEvent,
): TimelineRow {
  return {
    id: randomUUID(),
    record_id: recordId,
    source_order: EVENT_SOURCES.indexOf(event.source),
    ...toTimeColumns(event.at),
    end_at_json: toJson(event.endAt),
    kind: event.kind,
    text: cut(event.text),
    actor_json: toJson(event.actor),
    source: event.source,
    source_id: event.sourceId,
    evidence_url: event.evidenceUrl ?? null,
    details_json: toJson(event.details),
    pinned: event.pinned ?? false,
    hidden: false,
    visibility: event.visibility ?? 'internal',
    edited: false,
    version: 1,
    entity_ref: event.entityRef ?? null,
  };
}

/** What an event is sorted by, beside all that is known of its time. */
export function toTimeColumns(
  at: WireInstant,
): Pick<TimelineRow, 'at' | 'at_json'> {
  const epoch = at.at === null ? null : Date.parse(at.at);
  return { at: epoch, at_json: JSON.stringify(at) };
}

export function fromTimelineRow(row: TimelineRow): WireTimelineEvent {
  return {
    id: row.id,
    at: JSON.parse(row.at_json),
    endAt: fromJson(row.end_at_json) ?? null,
    kind: row.kind as EventKind,
    text: row.text,
    actor: fromJson(row.actor_json) ?? null,
    source: row.source as EventSource,
    sourceId: row.source === 'manual' ? null : row.source_id,
    ...(row.evidence_url !== null && { evidenceUrl: row.evidence_url }),
    ...(row.details_json !== null && { details: JSON.parse(row.details_json) }),
    pinned: Boolean(row.pinned),
    hidden: Boolean(row.hidden),
    visibility: row.visibility as WireTimelineEvent['visibility'],
    edited: Boolean(row.edited),
    version: row.version,
  };
}

export function toJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function fromJson(text: string | null) {
  return text === null ? undefined : JSON.parse(text);
}

function cut(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1)}…`;
}
