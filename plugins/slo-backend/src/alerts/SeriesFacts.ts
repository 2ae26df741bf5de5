import {
  ObjectiveFacts,
  ObjectiveStatus,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/** What a tick found of one objective, for both of its series of alerts. */
export type SeriesFacts = {
  readonly status: ObjectiveStatus;
  readonly facts: ObjectiveFacts;
  /** Absent for what no file defines: a metrics instance. */
  readonly definition?: SloDefinition;
  /** Metrics instances that it is measured by, as `<type>:<name>`; asked only when something fires. */
  readonly instances: () => readonly string[];
};
