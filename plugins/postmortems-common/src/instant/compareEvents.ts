import { EVENT_SOURCES, WireTimelineEvent } from '../wire';
import { epochOf } from './instants';

/**
 * The one order of a timeline: time, source, id. Times of one minute do not jump about between loads; unknown times come last.
 *
 * @public
 */
export function compareEvents(
  a: Pick<WireTimelineEvent, 'at' | 'source' | 'id'>,
  b: Pick<WireTimelineEvent, 'at' | 'source' | 'id'>,
): number {
  const [first, second] = [a, b].map(({ at }) => epochOf(at) ?? Infinity);
  if (first !== second) return first < second ? -1 : 1;
  const bySource =
    EVENT_SOURCES.indexOf(a.source) - EVENT_SOURCES.indexOf(b.source);
  if (bySource !== 0) return bySource;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
