import { useApi } from '@backstage/frontend-plugin-api';
import {
  ChartQuery,
  ChartResponse,
  SloId,
} from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '../api/sloApiRef';
import { Loadable } from './Loadable';
import { useRequest } from './useRequest';

/** The points behind all charts of one objective: one request per range. @public */
export function useSloChart(
  id: SloId & { objective: string },
  query: Partial<ChartQuery>,
): Loadable<ChartResponse> {
  const slos = useApi(sloApiRef);
  return useRequest(
    { subject: JSON.stringify(id), detail: JSON.stringify(query) },
    signal => slos.getChart(id, query, { signal }),
  );
}
