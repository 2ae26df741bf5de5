import {
  ListTimelineResponse,
  PostmortemsApi,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import { Live } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';

/** Of one request. */
const PAGE = 2_000;
/** More than a timeline may have. */
const MOST = 20_000;

/** Whose timeline. */
export type TimelineSubject = {
  readonly kind: 'incident' | 'postmortem';
  readonly id: string;
};

/** All events of a timeline, hidden ones too: filters and the search are of all that there are. */
export function useTimeline(
  subject: TimelineSubject,
): Live<ListTimelineResponse> {
  return useLivePostmortems(
    { subject: `timeline ${subject.kind} ${subject.id}` },
    (api, signal) => readAll(api, subject, signal),
  );
}

async function readAll(
  api: PostmortemsApi,
  subject: TimelineSubject,
  signal: AbortSignal,
): Promise<ListTimelineResponse> {
  const query = { limit: PAGE, hidden: 'true' } as const;
  const first = await api.listTimeline(subject, query, { signal });
  const items = new Map(first.items.map(event => [event.id, event]));
  while (items.size < Math.min(first.totalItems, MOST)) {
    const offset = items.size;
    const next = await api.listTimeline(
      subject,
      { ...query, offset },
      { signal },
    );
    for (const event of next.items) items.set(event.id, event);
    if (items.size === offset) break;
  }
  const events: WireTimelineEvent[] = [...items.values()];
  return { ...first, items: events };
}
