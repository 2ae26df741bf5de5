import { AlertNotification } from '../notification';
import { Instant } from '../units';

/** What stands for Nines itself in the catalog: its alarms and its own SLOs are this entity's. @public */
export const NINES_ENTITY = 'component:default/nines';

/** By how the name of a notice begins; runbooks are found by the alert's name. @public */
export const OWN_ALARMS: Readonly<
  Record<string, { readonly alertName: string; readonly runbook?: string }>
> = {
  destination: { alertName: 'NinesDestinationFails', runbook: 'dead-letters' },
  auditor: { alertName: 'NinesAlertsNotDelivered', runbook: 'auditor' },
  evaluation: { alertName: 'NinesEvaluationStopped', runbook: 'tick-late' },
  test: { alertName: 'NinesTestMessage' },
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
  /** Where the runbooks of Nines itself are, without a slash at its end. */
  readonly runbooksUrl?: string;
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
  const alarm = OWN_ALARMS[name.split(':')[0]];
  const { runbooksUrl } = notice;
  const isLinked = runbooksUrl !== undefined && alarm?.runbook !== undefined;
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
        alertName: alarm?.alertName ?? 'NinesNeedsYou',
        kind: 'noData',
        entityRef: NINES_ENTITY,
        entityTitle: 'Nines',
        sloTitle: name,
        status: isOver ? 'resolved' : 'firing',
        firedAt: raisedAt,
        ...(isOver && { resolvedAt: now, resolveReason: 'recovered' }),
        reasons: [],
        sentence,
        links: {
          alert: deliveries,
          slo: deliveries,
          ...(isLinked && { runbook: `${runbooksUrl}/${alarm.runbook}` }),
        },
      },
    ],
  };
}
