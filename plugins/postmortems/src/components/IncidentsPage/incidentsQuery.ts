import {
  ListIncidentsQuery,
  listIncidentsQuery,
} from '@nines/backstage-plugin-postmortems-common';

/** What the address of the list holds. */
export const incidentsQuery = listIncidentsQuery;

/** True where the list is not all that it could be. */
export function isFiltered(query: ListIncidentsQuery): boolean {
  const { search, status, severity, entity, owner, system, occurrence } = query;
  return [search, status, severity, entity, owner, system, occurrence].some(
    value => value?.length,
  );
}
