import { useApi } from '@backstage/frontend-plugin-api';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '../api/sloApiRef';
import { Loadable } from './Loadable';
import { useRequest } from './useRequest';

/** Everything of one entity's SLOs: one request. @public */
export function useEntitySlos(entityRef: string): Loadable<EntitySlosResponse> {
  const slos = useApi(sloApiRef);
  return useRequest({ subject: entityRef }, signal =>
    slos.getEntitySlos(entityRef, { signal }),
  );
}
