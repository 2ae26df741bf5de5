import {
  ListSlosQuery,
  listSlosQuery,
} from '@nines/backstage-plugin-slo-common';

const DEFAULTS: ListSlosQuery = listSlosQuery.parse({});

/** The query that a URL's search parameters hold. What is not understood is left out: an old link shows too much, not an error. */
export function parseFleetQuery(search: URLSearchParams): ListSlosQuery {
  const wanted: Record<string, string | string[]> = {};
  for (const key of Object.keys(listSlosQuery.shape)) {
    const values = search.getAll(key).filter(value => value !== '');
    if (values.length > 0) wanted[key] = values.length > 1 ? values : values[0];
  }
  const parsed = listSlosQuery.safeParse(wanted);
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) delete wanted[String(path[0])];
  const rest = listSlosQuery.safeParse(wanted);
  return rest.success ? rest.data : DEFAULTS;
}

/** The search parameters of a query, `?` included; what is as usual is not written. */
export function toFleetSearch(query: ListSlosQuery): string {
  const search = new URLSearchParams();
  const { search: words, sort, order, offset, limit, ...filters } = query;
  if (words) search.set('search', words);
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values ?? []) search.append(name, value);
  }
  if (sort !== DEFAULTS.sort) search.set('sort', sort);
  if (order !== DEFAULTS.order) search.set('order', order);
  if (offset !== DEFAULTS.offset) search.set('offset', String(offset));
  if (limit !== DEFAULTS.limit) search.set('limit', String(limit));
  const text = search.toString();
  return text && `?${text}`;
}

/** True when the query leaves something out. */
export function isFiltered(query: ListSlosQuery): boolean {
  const { search, owner, system, kind, tier, state, entity } = query;
  const lists = [owner, system, kind, tier, state, entity];
  return Boolean(search) || lists.some(list => (list?.length ?? 0) > 0);
}
