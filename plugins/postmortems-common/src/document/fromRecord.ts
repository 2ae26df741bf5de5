import { PrintableRecord, ReadPostmortem } from './types';

/** A record of ours as what was read. */
export function fromRecord(
  record: PrintableRecord,
  format: string,
): ReadPostmortem {
  const { content, timeline, actionItems } = record;
  return {
    format,
    content,
    timeline: timeline.map(event => ({
      at: event.at,
      ...(event.endAt && { endAt: event.endAt }),
      kind: event.kind,
      text: event.text,
      sourceId: event.sourceId ?? event.id,
      ...(event.actor && { actor: event.actor }),
      line: 1,
    })),
    actionItems: actionItems.map(item => ({
      title: item.title,
      description: item.description,
      type: item.type,
      priority: item.priority,
      status: item.status,
      ...(item.ownerRef !== null && { owner: item.ownerRef }),
      ...(item.dueDate !== null && { dueDate: item.dueDate }),
      externals: item.externals.map(({ url }) => ({ url })),
      labels: item.labels,
      line: 1,
    })),
    unmapped: [],
    findings: [],
    facts: [],
    record,
  };
}
