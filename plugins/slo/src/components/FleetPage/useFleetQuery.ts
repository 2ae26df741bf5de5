import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ListSlosQuery } from '@nines/backstage-plugin-slo-common';
import { parseFleetQuery, toFleetSearch } from './fleetQuery';

/**
 * The query of the fleet page, which lives in its URL: a link shows what its sender saw. A changed filter starts at the first
 * page again. The only place where this page navigates by itself.
 */
export function useFleetQuery(): {
  query: ListSlosQuery;
  change: (part: Partial<ListSlosQuery>) => void;
  href: (part: Partial<ListSlosQuery>) => string;
} {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => parseFleetQuery(search), [search]);
  const href = useCallback(
    (part: Partial<ListSlosQuery>) =>
      toFleetSearch({ ...query, offset: 0, ...part }) || '?',
    [query],
  );
  const change = useCallback(
    (part: Partial<ListSlosQuery>) => setSearch(href(part), { replace: true }),
    [href, setSearch],
  );
  return { query, change, href };
}
