import { NotFoundError } from '@backstage/errors';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { AlertReader } from '../../database/alertReads/AlertReader';
import { toWireEscalation } from './toWireEscalation';
import { toWireEvent } from './toWireEvent';
import { toWireReason } from './toWireReason';
import { AlertPowers, toWireAlert } from './toWireAlert';
import { whyNotPaged } from './whyNotPaged';

/** Lines of a timeline that its page shows. */
const MOST_EVENTS = 500;

/** All that the page of an alert shows. @throws NotFoundError */
export async function readAlert(
  reader: AlertReader,
  id: string,
  powers: AlertPowers,
): Promise<AlertResponse> {
  const alert = await reader.get(id);
  if (!alert) throw new NotFoundError(`No alert '${id}'`);
  const { record } = alert;
  const [members, events] = await Promise.all([
    reader.ofGroup(record.groupId),
    reader.timeline(id, MOST_EVENTS),
  ]);
  const leader = members.find(member => member.record.id === record.groupId);
  const escalation = leader?.record.escalation;
  const isMuted = members.every(
    ({ record: { status, suppression } }) =>
      status === 'resolved' || suppression !== undefined,
  );
  const notPaged = whyNotPaged(record, escalation);
  const { runbook, runbookName } = record.context;
  return {
    ...toWireAlert(alert, powers),
    version: record.revision,
    reasons: record.reasons.map(toWireReason),
    explanation: linesOf(record.explanation.lines),
    ...(notPaged !== undefined && { notPaged }),
    escalation: escalation ? toWireEscalation(escalation, { isMuted }) : null,
    timeline: events.map(toWireEvent),
    group: members
      .filter(member => member.record.id !== id)
      .map(member => toWireAlert(member, powers)),
    ...(runbook !== undefined && { runbookUrl: runbook }),
    ...(runbookName !== undefined && { runbookName }),
  };
}

function linesOf(lines: unknown): string[] {
  if (!Array.isArray(lines)) return [];
  return lines.filter(line => typeof line === 'string');
}
