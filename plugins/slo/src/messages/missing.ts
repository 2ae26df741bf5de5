/** Pages that are not there. */
export const missing = {
  all: 'All SLOs',
  page: {
    title: 'There is no such page',
    text: 'Nothing of the SLOs is at this address. The link may be mistyped or from another version.',
  },
  slo: {
    title: 'There is no such SLO',
    text: '“{{slo}}” of {{entity}} is not here. It may have been renamed or removed from its repository, the entity may be gone, or you may not see it.',
    entity: 'Page of {{entity}}',
  },
} as const;
