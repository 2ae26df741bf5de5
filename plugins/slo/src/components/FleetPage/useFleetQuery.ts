import {
  ListSlosQuery,
  listSlosQuery,
} from '@nines/backstage-plugin-slo-common';
import { UrlQuery, useUrlQuery } from '@nines/backstage-plugin-slo-react';

/** The query of the fleet page, which lives in its URL. */
export function useFleetQuery(): UrlQuery<ListSlosQuery> {
  return useUrlQuery(listSlosQuery);
}
