import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';

export type AlertAnswer =
  | { readonly status: 'read'; readonly alerts: readonly WireAlertDefinition[] }
  /** The SLO plugin is not installed: nobody knows which alerts there are. */
  | { readonly status: 'absent' };

/** Where the alerts that can fire are known from. Rejects where they could not be asked for. */
export interface AlertSource {
  read(signal?: AbortSignal): Promise<AlertAnswer>;
}
