import { Meter, SpanKind, Tracer } from '@opentelemetry/api';
import { InboundRouterOptions } from '../inbound/createInboundRouter';
import { inSpan } from './inSpan';

export type InboundObserver = InboundRouterOptions['observer'];

/** Counts and traces what providers send. */
export function observeInbound(deps: {
  readonly meter: Meter;
  readonly tracer: Tracer;
}): InboundObserver {
  const { meter, tracer } = deps;
  const received = meter.createCounter('incident.webhook.received', {
    description: 'Messages that providers sent',
    unit: '{message}',
  });
  return {
    receiving: (source, run) =>
      inSpan(
        tracer,
        {
          name: 'webhook.receive',
          kind: SpanKind.SERVER,
          attributes: { 'webhook.source': source },
        },
        run,
      ),
    received: (source, outcome) => received.add(1, { source, outcome }),
  };
}
