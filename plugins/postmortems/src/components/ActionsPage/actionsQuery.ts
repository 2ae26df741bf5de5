import {
  ListActionItemsQuery,
  listActionItemsQuery,
} from '@nines/backstage-plugin-postmortems-common';
import { z } from 'zod/v4';

/** Whose items a page shows; `service` are all of them, in groups. */
export const VIEWS = ['mine', 'team', 'service', 'all'] as const;

/** What the address of the page holds: the question, and the item that is open on top of it. */
export const actionsQuery = listActionItemsQuery.extend({
  subject: z.enum(VIEWS).default('mine'),
  item: z.string().max(100).optional(),
});
export type ActionsQuery = z.infer<typeof actionsQuery>;

/** What the backend is asked. */
export function toListQuery({
  subject,
  item,
  ...rest
}: ActionsQuery): Partial<ListActionItemsQuery> {
  return subject === 'mine' || subject === 'team' ? { ...rest, subject } : rest;
}

/** True where the list is not all that it could be. */
export function isFiltered(query: ActionsQuery): boolean {
  const { search, owner, entity, system, status, priority, type, flag } = query;
  const { postmortem, incident, overdue } = query;
  return [
    search,
    owner,
    entity,
    system,
    status,
    priority,
    type,
    flag,
    postmortem,
    incident,
    overdue,
  ].some(value => value?.length);
}
