import { useApi } from '@backstage/frontend-plugin-api';
import {
  ListSlosQuery,
  ListSlosResponse,
} from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '../api/sloApiRef';
import { Loadable } from './Loadable';
import { useRequest } from './useRequest';

/** One page of all SLOs that the user may read: one request. @public */
export function useFleet(
  query: Partial<ListSlosQuery>,
): Loadable<ListSlosResponse> {
  const slos = useApi(sloApiRef);
  return useRequest(
    { subject: 'fleet', detail: JSON.stringify(query) },
    signal => slos.listSlos(query, { signal }),
  );
}
