import {
  ChangeEventRequest,
  EventKind,
  WireInstant,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';

/** An event as its form has it. */
export type EventDraft = {
  readonly at: WireInstant | undefined;
  readonly endAt: WireInstant | undefined;
  readonly kind: EventKind;
  readonly text: string;
  readonly evidenceUrl: string;
  readonly visibility: 'internal' | 'external';
};

/** Fields of a form that will not do. */
export type EventFault = 'at' | 'endAt' | 'text' | 'evidenceUrl';

export function draftOfEvent(event: WireTimelineEvent): EventDraft {
  const { at, endAt, kind, text, evidenceUrl = '', visibility } = event;
  return { at, endAt: endAt ?? undefined, kind, text, evidenceUrl, visibility };
}

/** A note of now, to the minute. */
export function newEvent(now: number): EventDraft {
  const minute = new Date(Math.floor(now / 60_000) * 60_000);
  const at: WireInstant = {
    at: minute.toISOString(),
    precision: 'minute',
    sourceZone: 'UTC',
  };
  return {
    at,
    endAt: undefined,
    kind: 'note',
    text: '',
    evidenceUrl: '',
    visibility: 'internal',
  };
}

export function faultsOf(draft: EventDraft): EventFault[] {
  const { at, endAt, text, evidenceUrl } = draft;
  const isBefore =
    at?.at && endAt?.at && Date.parse(endAt.at) < Date.parse(at.at);
  return [
    ...(at === undefined ? (['at'] as const) : []),
    ...(isBefore ? (['endAt'] as const) : []),
    ...(text.trim() === '' ? (['text'] as const) : []),
    ...(evidenceUrl.trim() === '' || isWebAddress(evidenceUrl.trim())
      ? []
      : (['evidenceUrl'] as const)),
  ];
}

/** What a form says, as the backend takes it; undefined where there is no time yet. */
export function fieldsOfEvent(draft: EventDraft) {
  const { at, endAt, kind, text, evidenceUrl, visibility } = draft;
  if (!at) return undefined;
  return {
    at,
    endAt: endAt ?? null,
    kind,
    text: text.trim(),
    visibility,
    ...(evidenceUrl.trim() && { evidenceUrl: evidenceUrl.trim() }),
  };
}

/** What a form changes of an event: nothing else is sent. */
export function changesOfEvent(
  event: WireTimelineEvent,
  draft: EventDraft,
): ChangeEventRequest['changes'] {
  const before = fieldsOfEvent(draftOfEvent(event));
  const after = fieldsOfEvent(draft);
  if (!before || !after) return {};
  const isSame = (one: unknown, other: unknown) =>
    JSON.stringify(one) === JSON.stringify(other);
  const { at, endAt, kind, text, evidenceUrl, visibility } = after;
  return {
    ...(!isSame(at, before.at) && { at }),
    ...(!isSame(endAt, before.endAt) && { endAt }),
    ...(kind !== before.kind && { kind }),
    ...(text !== before.text && { text }),
    ...(evidenceUrl !== before.evidenceUrl && { evidenceUrl }),
    ...(visibility !== before.visibility && { visibility }),
  };
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
