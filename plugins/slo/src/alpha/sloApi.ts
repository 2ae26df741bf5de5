import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { SloClient } from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';

/** The client of the SLO backend. */
export const sloApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sloApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new SloClient({ fetchApi }),
    }),
});
