import {
  ActionType,
  ChangeActionItemRequest,
  Priority,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';

/** What a person types into the form of an action item; an empty field is nothing. */
export type ItemDraft = {
  readonly title: string;
  readonly description: string;
  readonly type: ActionType;
  readonly priority: Priority;
  readonly ownerRef: string;
  readonly dueDate: string;
  readonly effort: string;
  readonly labels: string;
  readonly mutedUntil: string;
};

export const NEW_DRAFT: ItemDraft = {
  title: '',
  description: '',
  type: 'prevent',
  priority: 'P2',
  ownerRef: '',
  dueDate: '',
  effort: '',
  labels: '',
  mutedUntil: '',
};

export function draftOf(item: WireActionItem): ItemDraft {
  return {
    title: item.title,
    description: item.description,
    type: item.type,
    priority: item.priority,
    ownerRef: item.ownerRef ?? '',
    dueDate: item.dueDate ?? '',
    effort: item.effort ?? '',
    labels: item.labels.join(', '),
    mutedUntil: item.reminders.mutedUntil ?? '',
  };
}

/** The labels of a line, each once. */
export function labelsOf(line: string): string[] {
  const labels = line.split(',').map(label => label.trim());
  return [...new Set(labels)].filter(Boolean);
}

/** What a form says, as the backend takes it. */
export function fieldsOf(draft: ItemDraft) {
  const { title, description, type, priority } = draft;
  return {
    title: title.trim(),
    description,
    type,
    priority,
    ownerRef: draft.ownerRef.trim() || null,
    dueDate: draft.dueDate || null,
    effort: draft.effort.trim() || null,
    labels: labelsOf(draft.labels),
    mutedUntil: draft.mutedUntil || null,
  };
}

/** What a form changes of an item: nothing else is sent, so that others' changes of other fields stay. */
export function changesOf(
  item: WireActionItem,
  draft: ItemDraft,
): ChangeActionItemRequest['changes'] {
  const before = fieldsOf(draftOf(item));
  const after = fieldsOf(draft);
  const { title, description, type, priority } = after;
  const { ownerRef, dueDate, effort, labels, mutedUntil } = after;
  return {
    ...(title !== before.title && { title }),
    ...(description !== before.description && { description }),
    ...(type !== before.type && { type }),
    ...(priority !== before.priority && { priority }),
    ...(ownerRef !== before.ownerRef && { ownerRef }),
    ...(dueDate !== before.dueDate && { dueDate }),
    ...(effort !== before.effort && { effort }),
    ...(labels.join() !== before.labels.join() && { labels }),
    ...(mutedUntil !== before.mutedUntil && { mutedUntil }),
  };
}
