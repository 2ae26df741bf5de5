import { createApiRef } from '@backstage/frontend-plugin-api';
import { RunbooksApi } from '@nines/backstage-plugin-runbooks-common';

/** What frontends ask of the runbooks backend; the plugin `runbooks` provides it. @public */
export const runbooksApiRef = createApiRef<RunbooksApi>().with({
  id: 'plugin.runbooks.client',
  pluginId: 'runbooks',
});
