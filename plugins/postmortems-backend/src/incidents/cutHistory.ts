import { HistoryResponse } from '@nines/backstage-plugin-postmortems-common';
import { VisibleRecords } from '../access/VisibleRecords';
import { entityOfSlo, mayRead } from './toWireIncident';

const REF = /^(component|api|system|resource|domain):[^/\s]+\/[^/\s]+/i;

/** Which entity a value of a field is about: a ref, the ref of an SLO, an alert, an event of a timeline. */
function entityOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (!REF.test(value)) return undefined;
    return value.split('/').length > 2 ? entityOfSlo(value) : value;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('entityRef' in value) return entityOf(value.entityRef);
  return 'details' in value ? entityOf(value.details) : undefined;
}

/** A history as a caller sees it: refs of what they may not read are left out, before and after. */
export function cutHistory(
  history: HistoryResponse,
  visible: VisibleRecords,
): HistoryResponse {
  const isSeen = (value: unknown) => mayRead(visible, entityOf(value));
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(isSeen).map(cut);
    return isSeen(value) ? value : null;
  };
  return {
    ...history,
    items: history.items.map(entry => ({
      ...entry,
      fields: entry.fields.map(({ field, before, after }) => ({
        field,
        before: cut(before),
        after: cut(after),
      })),
    })),
  };
}
