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
  /** In it, what opens the runbook of an alert: `/runbooks`; absent where there is none. */
  readonly runbooksPath?: string;
};
