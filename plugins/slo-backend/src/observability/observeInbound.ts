import { Meter } from '@opentelemetry/api';
import { InboundRouterOptions } from '../inbound/createInboundRouter';

export type InboundObserver = InboundRouterOptions['observer'];

/** Counts what providers send. */
export function observeInbound(meter: Meter): InboundObserver {
  const received = meter.createCounter('incident.webhook.received', {
    description: 'Messages that providers sent',
    unit: '{message}',
  });
  return {
    received: (source, outcome) => received.add(1, { source, outcome }),
  };
}
