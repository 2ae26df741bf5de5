import { useMemo } from 'react';
import {
  WireFinding,
  lintActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { ItemDraft, fieldsOf } from './itemDraft';

/** What is to be minded about an item as it is being typed; nothing while there are no words yet. */
export function useItemLint(draft: ItemDraft): WireFinding[] {
  return useMemo(
    () => (draft.title.trim() === '' ? [] : lintActionItem(fieldsOf(draft))),
    [draft],
  );
}
