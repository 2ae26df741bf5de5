import { ChangeEventRequest } from '@nines/backstage-plugin-postmortems-common';
import { TimelineRow, toJson, toTimeColumns } from './timelineRows';

/** What a person's change writes. Only to pin, hide or publish an event leaves its words to its source. */
export function toChangedColumns(
  changes: ChangeEventRequest['changes'],
): Partial<TimelineRow> {
  const { at, endAt, kind, text, actor, evidenceUrl, ...flags } = changes;
  const words: Partial<TimelineRow> = {
    ...(at !== undefined && toTimeColumns(at)),
    ...(endAt !== undefined && { end_at_json: toJson(endAt) }),
    ...(kind !== undefined && { kind }),
    ...(text !== undefined && { text }),
    ...(actor !== undefined && { actor_json: toJson(actor) }),
    ...(evidenceUrl !== undefined && { evidence_url: evidenceUrl }),
  };
  const isEdited = Object.keys(words).length > 0;
  return { ...words, ...flags, ...(isEdited && { edited: true }) };
}
