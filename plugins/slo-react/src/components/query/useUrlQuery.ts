import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { z } from 'zod/v4';
import { parseUrlQuery, toUrlSearch } from './urlQuery';

/** A query that lives in the URL. @public */
export type UrlQuery<Query> = {
  readonly query: Query;
  readonly change: (part: Partial<Query>) => void;
  readonly href: (part: Partial<Query>) => string;
};

/**
 * The query of a page, which lives in its URL: a link shows what its sender saw. A changed filter starts at the first page
 * again. The only place where such a page navigates by itself.
 *
 * @param schema - must not change between renders.
 * @public
 */
export function useUrlQuery<S extends z.ZodObject>(
  schema: S,
): UrlQuery<z.infer<S>> {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => parseUrlQuery(schema, search), [schema, search]);
  const href = useCallback(
    (part: Partial<z.infer<S>>) =>
      toUrlSearch(schema, { ...query, offset: 0, ...part }) || '?',
    [schema, query],
  );
  const change = useCallback(
    (part: Partial<z.infer<S>>) => setSearch(href(part), { replace: true }),
    [href, setSearch],
  );
  return { query, change, href };
}
