import { useState } from 'react';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { Selection } from '../ActionItemTable';

/** What is chosen on a page of a list. */
export type ChosenItems = {
  readonly selection: Selection;
  /** In the order of the page, as they are now. */
  readonly items: readonly WireActionItem[];
  readonly setAll: (isChosen: boolean) => void;
};

/** Choosing several of a page; what is not on the page any more is not chosen any more. */
export function useChosenItems(items: readonly WireActionItem[]): ChosenItems {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = ({ id }: WireActionItem) =>
    setIds(before => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return {
    selection: { ids, toggle },
    items: items.filter(({ id }) => ids.has(id)),
    setAll: isChosen =>
      setIds(new Set(isChosen ? items.map(({ id }) => id) : [])),
  };
}
