import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { AlertClient } from '@nines/backstage-plugin-slo-common';
import { alertApiRef } from '@nines/backstage-plugin-slo-react';

/** The client of what the SLO backend says of alerts. */
export const alertApi = ApiBlueprint.make({
  name: 'alerts',
  params: defineParams =>
    defineParams({
      api: alertApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new AlertClient({ fetchApi }),
    }),
});
