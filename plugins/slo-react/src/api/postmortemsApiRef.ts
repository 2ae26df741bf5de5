import { createApiRef } from '@backstage/frontend-plugin-api';
import { PostmortemsApi } from '@nines/backstage-plugin-postmortems-common';

/** What frontends ask of the postmortems backend. The plugin `postmortems` provides it: others look whether it is there. @public */
export const postmortemsApiRef = createApiRef<PostmortemsApi>().with({
  id: 'plugin.postmortems.client',
  pluginId: 'postmortems',
});
