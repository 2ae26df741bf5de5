import { LoggerService } from '@backstage/backend-plugin-api';
import { Meter } from '@opentelemetry/api';
import { AlertPlan } from '../alerts/AlertPlan';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import {
  currentTraceParent,
  parseTraceParent,
} from '../database/outbox/traceParent';
import { TimelineEvent } from '../database/alerts/timeline';
import { instrumentsOf } from './instrumentsOf';

/** From which status to which a line of a timeline moved an alert. */
const MOVES = {
  opened: 'firing',
  acknowledged: 'acknowledged',
  unacknowledged: 'firing',
  resolved: 'resolved',
} as const;

type MoveType = keyof typeof MOVES;

/** Counts and logs what was saved of alerts: one line of the log for each transition. */
export function observeAlerts(deps: {
  readonly meter: Meter;
  readonly logger: LoggerService;
}): (plan: AlertPlan) => void {
  const { meter, logger } = deps;
  const { counter, timer } = instrumentsOf(meter);
  const transitions = counter(
    'slo.alerts.transitions',
    '{transition}',
    'Alerts that moved from one status to another',
  );
  const enqueued = counter(
    'incident.notifications.enqueued',
    '{notification}',
    'Messages that were put into the outbox',
  );
  const acknowledging = timer(
    'incident.time_to_acknowledge',
    'From firing to the first acknowledgement',
  );
  const resolving = timer('incident.time_to_resolve', 'From firing to the end');

  return ({ occurrences, events, messages }) => {
    const records = new Map(occurrences.map(each => [each.id, each]));
    for (const event of events) {
      const record = records.get(event.occurrenceId);
      if (!record || !isMove(event.type)) continue;
      const from = statusBefore(record, event.type);
      const to = MOVES[event.type];
      const { severity } = record;
      transitions.add(1, { from, to });
      const seconds = (event.at - record.firedAt) / 1000;
      if (to === 'acknowledged') acknowledging.record(seconds, { severity });
      if (to === 'resolved') resolving.record(seconds, { severity });
      logger.info(
        `${record.alertName} of ${record.entityRef}: ${from} to ${to}`,
        fieldsOf(record, event),
      );
    }
    for (const { destination } of messages) {
      enqueued.add(1, { 'channel.type': channelTypeOf(destination) });
    }
  };
}

/** The only part of a destination's ref that is an attribute: there are few of them. */
export function channelTypeOf(destination: string): string {
  return destination.split(':', 1)[0];
}

function isMove(type: TimelineEvent['type']): type is MoveType {
  return type in MOVES;
}

function statusBefore(record: OccurrenceRecord, type: MoveType): string {
  switch (type) {
    case 'opened':
      return 'inactive';
    case 'acknowledged':
      return 'firing';
    case 'unacknowledged':
      return 'acknowledged';
    default:
      return record.acknowledgedAt === undefined ? 'firing' : 'acknowledged';
  }
}

function fieldsOf(record: OccurrenceRecord, { at, actor }: TimelineEvent) {
  const { id, groupId, sloRef, objectiveKey, severity, kind } = record;
  const traceId = parseTraceParent(currentTraceParent())?.traceId;
  return {
    occurrenceId: id,
    groupId,
    sloRef,
    objective: objectiveKey,
    severity,
    kind,
    at: new Date(at).toISOString(),
    ...(traceId !== undefined && { traceId }),
    ...(actor !== undefined && { actor }),
  };
}
