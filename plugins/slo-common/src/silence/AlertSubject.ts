import { AlertKey, AlertKind } from '../alert';

/**
 * What routing and suppression know of an alert. Refs are lower case; a field that the entity does not have is absent, and no
 * pattern matches it.
 *
 * @public
 */
export type AlertSubject = AlertKey & {
  readonly alertName: string;
  readonly kind: AlertKind;
  readonly entityRef: string;
  /** Entity ref of the owner. */
  readonly owner?: string;
  /** Entity ref of the system. */
  readonly system?: string;
  readonly tier?: string;
  /** Policy that the SLO, or else its entity, names in `nines.dev/escalation-policy`. */
  readonly policyName?: string;
  /** Metrics instances that the objective is measured by, as `<type>:<name>`. */
  readonly instances?: readonly string[];
};
