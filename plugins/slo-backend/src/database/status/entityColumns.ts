/** What a {@link FleetJoinRow} takes of the catalog's entities, joined as `e`. */
export const ENTITY_COLUMNS = {
  entity_kind: 'e.kind',
  entity_title: 'e.title',
  entity_owner: 'e.owner',
  entity_system: 'e.system',
  entity_tier: 'e.tier',
};
