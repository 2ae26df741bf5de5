import { Meter, SpanKind, Tracer } from '@opentelemetry/api';
import { InboundRouterOptions } from '../inbound/createInboundRouter';
import { instrumentsOf } from './instrumentsOf';
import { inSpan } from './inSpan';

export type InboundObserver = InboundRouterOptions['observer'];

/** Counts and traces what providers send. */
export function observeInbound(deps: {
  readonly meter: Meter;
  readonly tracer: Tracer;
}): InboundObserver {
  const { meter, tracer } = deps;
  const { counter } = instrumentsOf(meter);
  const received = counter(
    'incident.webhook.received',
    '{message}',
    'Messages that providers sent',
  );
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
