import {
  WireActionItem,
  isOverdue,
  lintActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { ActionItem } from './ActionItem';

/** A record by its name, as far as the caller sees it. */
export type NamedRecord = NonNullable<WireActionItem['postmortem']>;

/** What is shown beside an item. */
export type ItemSurroundings = {
  readonly now: Instant;
  readonly postmortems: ReadonlyMap<string, NamedRecord>;
  readonly incidents: ReadonlyMap<string, NamedRecord>;
  /** Those that the caller may read, by record. */
  readonly entityRefs: ReadonlyMap<string, readonly string[]>;
  /** Items that the caller may change. */
  readonly mayChange: ReadonlySet<string>;
  readonly hasTrackers: boolean;
};

export function toWireActionItem(
  item: ActionItem,
  around: ItemSurroundings,
): WireActionItem {
  const { postmortemId, incidentId, ...said } = item;
  const { now, postmortems, incidents, mayChange, hasTrackers } = around;
  const links: WireActionItem['allowedActions'] = hasTrackers ? ['link'] : [];
  return {
    ...said,
    isOverdue: isOverdue(item, now),
    postmortem: postmortems.get(postmortemId ?? '') ?? null,
    incident: incidents.get(incidentId ?? '') ?? null,
    entityRefs: [
      ...(around.entityRefs.get(postmortemId ?? incidentId ?? '') ?? []),
    ],
    findings: lintActionItem(item),
    allowedActions: mayChange.has(item.id) ? ['edit', 'status', ...links] : [],
  };
}
