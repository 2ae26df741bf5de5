import { AlertSubject } from '../../silence';
import { Instant, Millis, MINUTE_MS } from '../../units';
import { EscalationPolicy } from '../types';

/** Minutes after a Monday noon in UTC. */
export const at = (minute: number) =>
  (Date.UTC(2026, 10, 23, 12) + minute * MINUTE_MS) as Instant;

export const minutes = (count: number) => (count * MINUTE_MS) as Millis;

export const checkoutPage: AlertSubject = {
  sloRef: 'component:default/checkout/success',
  objectiveKey: 'good',
  severity: 'page',
  alertName: 'SuccessBurnPage',
  kind: 'burn',
  entityRef: 'component:default/checkout',
  owner: 'group:default/payments',
  system: 'system:default/shop',
  tier: '1',
  instances: ['prometheus:main'],
};

/** Tells Slack, then a person, then a manager; ten minutes each. */
export const threeSteps: EscalationPolicy = {
  name: 'payments',
  steps: [
    { notify: ['slack:payments'], wait: minutes(10) },
    { notify: ['pagerduty:payments', 'slack:payments'], wait: minutes(10) },
    { notify: ['pagerduty:managers'], wait: minutes(10) },
  ],
  repeat: 0,
  scope: { kind: 'config' },
};
