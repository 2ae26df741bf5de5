import { Meter, SpanKind, SpanStatusCode, Tracer } from '@opentelemetry/api';
import { DeliveryOutcome } from '@nines/backstage-plugin-slo-node';
import { ClaimedMessage } from '../database/outbox';
import { DeliveryObserver } from '../delivery/DeliveryObserver';
import { parseTraceParent } from '../database/outbox/traceParent';
import { instrumentsOf } from './instrumentsOf';
import { inSpan } from './inSpan';
import { channelTypeOf } from './observeAlerts';

/** Counts what is sent, and traces each attempt. Names of entities and receivers are on spans, never on metrics. */
export function observeDelivery(deps: {
  readonly meter: Meter;
  readonly tracer: Tracer;
}): DeliveryObserver {
  const { meter, tracer } = deps;
  const { counter, timer } = instrumentsOf(meter);
  const attempts = counter(
    'incident.notification.attempts',
    '{attempt}',
    'Attempts to deliver, by what became of them',
  );
  const delivered = counter(
    'incident.notifications.delivered',
    '{notification}',
    'Messages that their receivers have',
  );
  const dead = counter(
    'incident.notifications.dead',
    '{notification}',
    'Messages that were given up',
  );
  const cancelled = counter(
    'incident.notifications.cancelled',
    '{notification}',
    'Messages that did not have to be told any more',
  );
  const cut = counter(
    'incident.notifications.cut',
    '{notification}',
    'Messages that went without their details, which were too large',
  );
  const leaseLost = counter(
    'incident.outbox.lease_lost',
    '{attempt}',
    'Attempts that ended after another replica had taken the message',
  );
  const duration = timer(
    'incident.notification.duration',
    'From the decision to the acceptance by the receiver',
  );

  return {
    sending: (message, send) =>
      inSpan(tracer, spanOf(message), async span => {
        const outcome = await send();
        if (outcome.status !== undefined) {
          span.setAttribute('http.response.status_code', outcome.status);
        }
        if (outcome.outcome !== 'delivered') {
          const { message: text } = outcome;
          span.setAttribute('error.type', reasonOf(outcome));
          span.setStatus({ code: SpanStatusCode.ERROR, message: text });
        }
        return outcome;
      }),
    ended({ message, outcome, now }, end) {
      const channel = { 'channel.type': channelTypeOf(message.destination) };
      attempts.add(1, { ...channel, outcome: reasonOf(outcome) });
      if (end === 'leaseLost') leaseLost.add(1);
      if (end === 'dead') dead.add(1, { ...channel, reason: outcome.outcome });
      if (end !== 'delivered') return;
      delivered.add(1, channel);
      if (outcome.outcome === 'delivered' && outcome.isCut) cut.add(1, channel);
      duration.record((now - message.createdAt) / 1000, channel);
    },
    cancelled(counts) {
      for (const [reason, count] of counts) cancelled.add(count, { reason });
    },
    buried(letters) {
      for (const { destination } of letters) {
        const channel = { 'channel.type': channelTypeOf(destination) };
        dead.add(1, { ...channel, reason: 'undeliverable' });
      }
    },
  };
}

/** Linked to the decision, however long ago that was: the attempt is no part of it. */
function spanOf(message: ClaimedMessage) {
  const context = parseTraceParent(message.traceParent);
  return {
    name: 'incident.outbox.deliver',
    kind: SpanKind.CLIENT,
    attributes: attributesOf(message),
    root: true,
    ...(context && { links: [{ context }] }),
  };
}

/** Alertmanager's set of reasons, and `delivered`. */
function reasonOf(outcome: DeliveryOutcome): string {
  switch (outcome.outcome) {
    case 'transient':
      return outcome.reason;
    case 'throttled':
      return 'rateLimited';
    case 'badDestination':
      return [401, 403].includes(outcome.status ?? 0)
        ? 'authError'
        : 'clientError';
    case 'badPayload':
      return 'clientError';
    default:
      return 'delivered';
  }
}

function attributesOf({
  id,
  destination,
  attempt,
  notification,
}: ClaimedMessage) {
  const { groupId, event, idempotencyKey, occurrences } = notification;
  const changed =
    notification.event === 'changed' ? notification.change : undefined;
  return {
    'messaging.message.id': idempotencyKey,
    'incident.id': groupId,
    'incident.event': event,
    'incident.destination': destination,
    'incident.outbox.id': id,
    'incident.attempt': attempt,
    ...(changed && { 'entity.ref': changed.entityRef }),
    ...(occurrences[0] && {
      'entity.ref': occurrences[0].entityRef,
      'slo.name': occurrences[0].sloRef,
    }),
  };
}
