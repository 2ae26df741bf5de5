/** Points an entity at its SLO definitions; grammar in docs/definitions.md. @public */
export const SLO_LOCATION_ANNOTATION = 'nines.dev/slo-location';

/** Names the metrics instance of an entity whose definitions name none. @public */
export const METRICS_INSTANCE_ANNOTATION = 'nines.dev/metrics-instance';

/** `"1"` (critical) to `"4"`. @public */
export const TIER_ANNOTATION = 'nines.dev/tier';

/** Runbook of an entity, an SLO or an alert policy. @public */
export const RUNBOOK_ANNOTATION = 'nines.dev/runbook';

/** `"true"` on an SLO, or on an entity for all of its SLOs, whose history is seeded example data, so that nobody takes it for real. @public */
export const EXAMPLE_ANNOTATION = 'nines.dev/example';

/** Names the escalation policy of an entity or an SLO. @public */
export const ESCALATION_POLICY_ANNOTATION = 'nines.dev/escalation-policy';

/** Says which alerts of others are an entity's, by the values of their labels: `service="checkout", severity=~"page|ticket"`. @public */
export const ALERT_SELECTOR_ANNOTATION = 'nines.dev/alert-selector';
