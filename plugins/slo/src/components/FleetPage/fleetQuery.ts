import {
  ListSlosQuery,
  listSlosQuery,
} from '@nines/backstage-plugin-slo-common';
import { parseUrlQuery, toUrlSearch } from '@nines/backstage-plugin-slo-react';

/** The query that a URL's search parameters hold. */
export function parseFleetQuery(search: URLSearchParams): ListSlosQuery {
  return parseUrlQuery(listSlosQuery, search);
}

/** The search parameters of a query, `?` included; what is as usual is not written. */
export function toFleetSearch(query: ListSlosQuery): string {
  return toUrlSearch(listSlosQuery, query);
}

/** True when the query leaves something out. */
export function isFiltered(query: ListSlosQuery): boolean {
  const { search, owner, system, kind, tier, state, entity } = query;
  const lists = [owner, system, kind, tier, state, entity];
  return Boolean(search) || lists.some(list => (list?.length ?? 0) > 0);
}
