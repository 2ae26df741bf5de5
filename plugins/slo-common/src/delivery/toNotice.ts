import { AlertNotification } from '../notification';
import { Instant } from '../units';

/** Runbooks are found by these names. */
const ALERT_NAMES: Readonly<Record<string, string>> = {
  destination: 'NinesDestinationFails',
  auditor: 'NinesAlertsNotDelivered',
  evaluation: 'NinesEvaluationStopped',
  source: 'NinesSourceFails',
  test: 'NinesTestMessage',
};

/** Something that Nines tells of itself. @public */
export type OperatorNotice = {
  readonly event: 'triggered' | 'resolved' | 'test';
  readonly groupId: string;
  /** `destination:pagerduty:payments`, `auditor:delivery`. */
  readonly name: string;
  /** What is wrong, and what to do; no secret. */
  readonly sentence: string;
  readonly raisedAt: Instant;
  /** Of the portal's frontend, without a slash at its end. */
  readonly portalUrl: string;
  readonly now: Instant;
};

/**
 * A notification that is about Nines itself: channels show it like any other, led by an occurrence that no entity has.
 *
 * @public
 */
export function toNotice(
  notice: OperatorNotice,
): Omit<AlertNotification, 'idempotencyKey' | 'sequence'> {
  const { event, groupId, name, sentence, raisedAt, portalUrl, now } = notice;
  const isOver = event === 'resolved';
  const deliveries = `${portalUrl}/slo/deliveries`;
  return {
    version: 1,
    event,
    groupId,
    at: now,
    more: 0,
    occurrences: [
      {
        sloRef: `nines/${name}`,
        objectiveKey: '',
        severity: event === 'test' ? 'ticket' : 'page',
        occurrenceId: groupId,
        alertName: ALERT_NAMES[name.split(':')[0]] ?? 'NinesNeedsYou',
        kind: 'noData',
        entityRef: 'component:default/nines',
        entityTitle: 'Nines',
        sloTitle: name,
        status: isOver ? 'resolved' : 'firing',
        firedAt: raisedAt,
        ...(isOver && { resolvedAt: now, resolveReason: 'recovered' }),
        reasons: [],
        sentence,
        links: { alert: deliveries, slo: deliveries },
      },
    ],
  };
}
