import { NotificationEvent } from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { isOpen } from './AlertDraft';
import { stanceOf } from './stanceOf';

/**
 * What those who were told of a group hear now: the whole group was acknowledged or has ended, or what they know of it changed.
 * Of what is muted they hear only how it ends.
 */
export function noticeOf(
  members: readonly OccurrenceRecord[],
  before: ReadonlyMap<string, OccurrenceRecord>,
): NotificationEvent | undefined {
  const known = members.flatMap(({ id }) => before.get(id) ?? []);
  const was = stanceOf(known);
  const is = stanceOf(members);
  if (is === 'resolved') return was === 'resolved' ? undefined : 'resolved';
  if (is === 'acknowledged' && was !== 'acknowledged') return 'acknowledged';
  if (is === 'suppressed') return undefined;
  const hasNews = members.some(each => isNews(each, before.get(each.id)));
  return hasNews ? 'updated' : undefined;
}

/** Whether somebody who knows of a group learns something from this member. */
function isNews(
  now: OccurrenceRecord,
  before: OccurrenceRecord | undefined,
): boolean {
  if (!isOpen(now)) {
    return now.toldAt !== undefined && before?.status !== 'resolved';
  }
  if (now.suppression) return false;
  return (
    !before ||
    before.suppression !== undefined ||
    before.status !== now.status ||
    before.reasons !== now.reasons
  );
}
