import { Meter } from '@opentelemetry/api';

/** Sees how the polls of alerts that others evaluate go. */
export type ExternalAlertObserver = {
  readonly polled: (origin: string, outcome: 'answered' | 'failed') => void;
};

/** Counts polls. */
export function observeExternalAlerts(meter: Meter): ExternalAlertObserver {
  const polls = meter.createCounter('slo.external_alerts.polls', {
    description: 'Questions to systems whose alerts are shown beside ours',
    unit: '{poll}',
  });
  return {
    polled: (origin, outcome) => polls.add(1, { origin, outcome }),
  };
}
