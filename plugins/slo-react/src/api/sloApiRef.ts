import { createApiRef } from '@backstage/frontend-plugin-api';
import { SloApi } from '@nines/backstage-plugin-slo-common';

/** What frontends ask of the SLO backend; the plugin `slo` provides it. @public */
export const sloApiRef = createApiRef<SloApi>().with({
  id: 'plugin.slo.client',
  pluginId: 'slo',
});
