import {
  EscalationBook,
  MaintenanceWindow,
  Silence,
} from '@nines/backstage-plugin-slo-common';

/** What people and operators have set, as of now. */
export type AlertRules = {
  readonly book: EscalationBook;
  readonly silences: readonly Silence[];
  readonly maintenances: readonly MaintenanceWindow[];
  /** Where people find the portal, without a slash at its end. */
  readonly portalUrl: string;
};
