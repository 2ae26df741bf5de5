import { useApi } from '@backstage/frontend-plugin-api';
import { SloId, SloResponse } from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '../api/sloApiRef';
import { Loadable } from './Loadable';
import { useRequest } from './useRequest';

/** One SLO with all its objectives, but for the charts. @public */
export function useSlo(id: SloId): Loadable<SloResponse> {
  const slos = useApi(sloApiRef);
  return useRequest({ subject: `${id.entityRef}/${id.slo}` }, signal =>
    slos.getSlo(id, { signal }),
  );
}
