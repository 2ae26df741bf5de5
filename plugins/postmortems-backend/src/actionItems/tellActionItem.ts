import { NewChange } from '@nines/backstage-plugin-nines-node';
import { RecordFacts } from '../access';
import { ActionItem } from './ActionItem';

/** What siblings are told of a change of an item: how it is by then. Of one in a restricted record nothing but that it changed. */
export function tellActionItem(
  item: ActionItem,
  options: { readonly record: RecordFacts | undefined; readonly event: string },
): NewChange {
  const { record, event } = options;
  if (!record || record.visibility === 'restricted') {
    const body = { visibility: 'restricted' };
    return { entityRef: '', type: 'actionItem', subject: item.id, body };
  }
  return {
    entityRef: record.entityRefs[0] ?? '',
    type: 'actionItem',
    subject: item.id,
    body: {
      event,
      visibility: record.visibility,
      ref: item.ref,
      title: item.title,
      status: item.status,
      priority: item.priority,
      ownerRef: item.ownerRef,
      dueDate: item.dueDate,
      postmortem: item.postmortemId,
      incident: item.incidentId,
      entityRefs: [...record.entityRefs],
      version: item.version,
    },
  };
}
