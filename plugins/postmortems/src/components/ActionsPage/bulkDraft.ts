import {
  BulkActionItemsRequest,
  Priority,
} from '@nines/backstage-plugin-postmortems-common';

/** Statuses that several may go to with what one form asks; evidence is asked of each alone. */
export const BULK_STATUSES = ['open', 'in_progress', 'wont_do'] as const;

/** What is to become of several items; an empty field leaves it as it is. */
export type BulkDraft = {
  readonly ownerRef: string;
  readonly dueDate: string;
  readonly priority: Priority | '';
  readonly status: (typeof BULK_STATUSES)[number] | '';
  readonly mutedUntil: string;
  readonly approverRef: string;
};

export const KEEP: BulkDraft = {
  ownerRef: '',
  dueDate: '',
  priority: '',
  status: '',
  mutedUntil: '',
  approverRef: '',
};

/** What is sent of it. */
export function bulkChangesOf(
  draft: BulkDraft,
): BulkActionItemsRequest['changes'] {
  const { dueDate, priority, status, mutedUntil } = draft;
  const ownerRef = draft.ownerRef.trim();
  return {
    ...(ownerRef && { ownerRef }),
    ...(dueDate && { dueDate }),
    ...(priority && { priority }),
    ...(status && { status }),
    ...(mutedUntil && { mutedUntil }),
  };
}
