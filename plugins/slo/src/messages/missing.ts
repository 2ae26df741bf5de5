/** Pages that are not there. */
export const missing = {
  all: 'All SLOs',
  allAlerts: 'All alerts',
  page: {
    title: 'There is no such page',
    text: 'Nothing of the SLOs is at this address. The link may be mistyped or from another version.',
  },
  alert: {
    title: 'There is no such alert',
    text: 'No alert “{{id}}” is here. It may be so old that it was deleted, its entity may be gone, or you may not see it.',
  },
  slo: {
    title: 'There is no such SLO',
    text: '“{{slo}}” of {{entity}} is not here. It may have been renamed or removed from its repository, the entity may be gone, or you may not see it.',
    entity: 'Page of {{entity}}',
  },
} as const;
