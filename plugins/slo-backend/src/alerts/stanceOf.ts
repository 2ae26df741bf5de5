import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { isOpen } from './AlertDraft';

/** How a group stands: with the escalation of it, and with the people who were told. */
export type GroupStance =
  | 'firing'
  /** Something fires, and all that does is muted. */
  | 'suppressed'
  | 'acknowledged'
  | 'resolved';

export function stanceOf(members: readonly OccurrenceRecord[]): GroupStance {
  const open = members.filter(isOpen);
  if (open.length === 0) return 'resolved';
  if (open.some(isAudible)) return 'firing';
  return open.some(({ status }) => status === 'firing')
    ? 'suppressed'
    : 'acknowledged';
}

/** Fires, and may tell people. */
export function isAudible({ status, suppression }: OccurrenceRecord): boolean {
  return status === 'firing' && suppression === undefined;
}
