import { createApiRef } from '@backstage/frontend-plugin-api';
import { AlertApi } from '@nines/backstage-plugin-slo-common';

/** What frontends ask the SLO backend of alerts; the plugin `slo` provides it. @public */
export const alertApiRef = createApiRef<AlertApi>().with({
  id: 'plugin.slo.alerts',
  pluginId: 'slo',
});
