import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';

/** What one service owes. */
export type ServiceGroup = {
  /** Absent for those of no service. */
  readonly entityRef: string | undefined;
  readonly items: readonly WireActionItem[];
};

/** Items by service; one of several services stands with each of them. Services come in the order of their first item. */
export function groupByService(
  items: readonly WireActionItem[],
): ServiceGroup[] {
  const groups = new Map<string | undefined, WireActionItem[]>();
  for (const item of items) {
    const refs = item.entityRefs.length > 0 ? item.entityRefs : [undefined];
    for (const ref of refs) groups.set(ref, [...(groups.get(ref) ?? []), item]);
  }
  return [...groups].map(([entityRef, ofService]) => ({
    entityRef,
    items: ofService,
  }));
}
