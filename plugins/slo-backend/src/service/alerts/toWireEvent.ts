import { JsonValue } from '@backstage/types';
import { WireAlertEvent } from '@nines/backstage-plugin-slo-common';
import { RecordedEvent } from '../../database/alerts/timeline';
import { toIso } from '../toIso';

/** What stands where a line was written without words. */
const WORDS: Readonly<Record<WireAlertEvent['type'], string>> = {
  opened: 'It fired',
  changed: 'More reasons hold',
  suppressed: 'It tells nobody from now on',
  unsuppressed: 'It tells people again',
  notified: 'A message was queued',
  delivered: 'A message was delivered',
  deliveryFailed: 'A message could not be delivered',
  escalated: 'The next step of the policy was told',
  acknowledged: 'Acknowledged',
  unacknowledged: 'Nobody takes care of it any more',
  note: 'A note',
  resolved: 'It ended',
};

/** A line of a timeline for people. */
export function toWireEvent(event: RecordedEvent): WireAlertEvent {
  const { sequence, at, type, actor, detail } = event;
  const message = textOf(detail.message) ?? WORDS[type];
  const note = textOf(detail.note);
  const destination = textOf(detail.destination);
  const { step } = detail;
  return {
    sequence,
    at: toIso(at),
    type,
    actor: actor ?? null,
    message:
      note === undefined || note === message
        ? message
        : withNote(message, note),
    ...(destination !== undefined && { destination }),
    ...(typeof step === 'number' && { step }),
  };
}

function withNote(message: string, note: string): string {
  return message === WORDS.note ? note : `${message}: ${note}`;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
