import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { RunbooksClient } from '@nines/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '@nines/backstage-plugin-slo-react';

/** The client of the runbooks backend. */
export const runbooksApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: runbooksApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new RunbooksClient({ fetchApi }),
    }),
});
