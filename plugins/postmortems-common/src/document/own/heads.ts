import { WireInstant, WireTimelineEvent } from '../../wire';
import { PrintableActionItem } from '../types';

/** An instant as it stands in a timeline: as it was written, where nobody knows its zone. */
export function instantText(at: WireInstant): string {
  const { at: iso, precision, sourceText, sourceZone } = at;
  const written = sourceText?.replace(/\s+/g, ' ').trim();
  if (iso === null || precision === 'unknown')
    return oneLine(written ?? '') || 'time unknown';
  const [day, time] = iso.replace('Z', '').split('T');
  const zone = sourceZone === undefined ? '' : ' UTC';
  switch (precision) {
    case 'day':
      return day;
    case 'hour':
      return `~${day} ${time.slice(0, 5)}${zone}`;
    case 'minute':
      return `${day} ${time.slice(0, 5)}${zone}`;
    default:
      return `${day} ${time}${zone}`;
  }
}

export function eventHead(
  event: Pick<WireTimelineEvent, 'at' | 'endAt' | 'kind'>,
): string {
  const end = event.endAt ? ` to ${instantText(event.endAt)}` : '';
  return `**${instantText(event.at)}${end}** ${event.kind.replace(/_/g, ' ')}`;
}

export function actionHead(item: PrintableActionItem): string {
  const isFinished = item.status !== 'open' && item.status !== 'in_progress';
  const facts = [
    `${item.priority} ${item.type}`,
    item.status.replace(/_/g, ' '),
    item.ownerRef ?? 'no owner',
    ...(item.dueDate ? [`due ${item.dueDate}`] : []),
  ];
  return `[${isFinished ? 'x' : ' '}] **${oneLine(item.ref)}** (${oneLine(
    facts.join(', '),
  )})`;
}

/** No line of its own, no comment, no more than a line holds. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/<!--|-->/g, ' ')
    .slice(0, 500)
    .trim();
}
