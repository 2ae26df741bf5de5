import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';

/** What others told of an alert that can fire, before it is known whose it is. */
export type Telling = {
  /** By which it is found. */
  readonly labels: Readonly<Record<string, string>>;
  /** Names of those who told it. */
  readonly sources: readonly string[];
  /** A rule whose runbook only an alert fills in says less than such an alert. */
  readonly from: 'rule' | 'alert' | 'unfinishedRule';
  readonly definition: Omit<WireAlertDefinition, 'entityRef'>;
};
