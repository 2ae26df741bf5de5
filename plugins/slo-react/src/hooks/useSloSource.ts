import { useApi } from '@backstage/frontend-plugin-api';
import { SloId, SloSourceResponse } from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '../api/sloApiRef';
import { Loadable } from './Loadable';
import { useRequest } from './useRequest';

/** The text of the document that defines an SLO. @public */
export function useSloSource(id: SloId): Loadable<SloSourceResponse> {
  const slos = useApi(sloApiRef);
  return useRequest({ subject: `${id.entityRef}/${id.slo}` }, signal =>
    slos.getSource(id, { signal }),
  );
}
