import { createApiRef } from '@backstage/frontend-plugin-api';
import { RunbooksApi } from '@nines/backstage-plugin-runbooks-common';

/** What frontends ask of the runbooks backend. The plugin `runbooks` provides it: others look whether it is there. @public */
export const runbooksApiRef = createApiRef<RunbooksApi>().with({
  id: 'plugin.runbooks.client',
  pluginId: 'runbooks',
});
