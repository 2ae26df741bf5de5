import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { PostmortemsClient } from '@nines/backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';

/** The client of the postmortems backend. */
export const postmortemsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: postmortemsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PostmortemsClient({ fetchApi }),
    }),
});
