import {
  EventKind,
  EventSource,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';

/** What of a timeline is shown. */
export type EventFilter = {
  readonly search: string;
  readonly kinds: readonly EventKind[];
  readonly sources: readonly EventSource[];
  readonly showsHidden: boolean;
};

export const NO_FILTER: EventFilter = {
  search: '',
  kinds: [],
  sources: [],
  showsHidden: false,
};

/** The events that a filter leaves, in their order; the search wants all of its words. */
export function filterEvents(
  events: readonly WireTimelineEvent[],
  { search, kinds, sources, showsHidden }: EventFilter,
): WireTimelineEvent[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter(event => {
    if (event.hidden && !showsHidden) return false;
    if (kinds.length > 0 && !kinds.includes(event.kind)) return false;
    if (sources.length > 0 && !sources.includes(event.source)) return false;
    if (words.length === 0) return true;
    const { text, actor, sourceId } = event;
    const all = [text, actor?.role, actor?.ref, sourceId].join(' ');
    const known = all.toLowerCase();
    return words.every(word => known.includes(word));
  });
}

/** How many events have each value, the most frequent first. */
export function countBy<Value extends string>(
  events: readonly WireTimelineEvent[],
  valueOf: (event: WireTimelineEvent) => Value,
): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const event of events) {
    const value = valueOf(event);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count);
}
