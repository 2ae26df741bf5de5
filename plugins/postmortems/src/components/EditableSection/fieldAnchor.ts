/** The parts of the page, in its order. */
export const SECTION_IDS = [
  'impact',
  'what',
  'times',
  'timeline',
  'factors',
  'lessons',
  'actions',
  'runbooks',
  'related',
  'external',
  'sections',
  'details',
  'reviews',
] as const;

/** A part of the page. */
export type SectionId = (typeof SECTION_IDS)[number];

const SECTION_OF: Readonly<Record<string, SectionId>> = {
  impact: 'impact',
  sloImpacts: 'impact',
  summary: 'what',
  trigger: 'what',
  resolution: 'what',
  detection: 'what',
  milestones: 'times',
  durations: 'times',
  statedDurations: 'times',
  timeline: 'timeline',
  factors: 'factors',
  analysis: 'factors',
  lessons: 'lessons',
  actionItems: 'actions',
  noActionItemsReason: 'actions',
  runbooks: 'runbooks',
  related: 'related',
  incidentRefs: 'related',
  externalMessage: 'external',
  sections: 'sections',
  reviews: 'reviews',
};

/** The part of the page that a field stands in: `milestones.declared` in the times. What is not known is a detail. */
export function sectionOfField(field: string): SectionId {
  return SECTION_OF[field.split('.')[0]] ?? 'details';
}

/** The anchor of a field, which its input has as its id. */
export function fieldAnchor(field: string): string {
  return `pm-${field.replace(/[^\w-]+/g, '-')}`;
}

/** The field of an anchor as far as it tells its part of the page; nothing where it is of something else. */
export function sectionOfAnchor(anchor: string): SectionId | undefined {
  const [prefix, first] = anchor.split('-');
  if (prefix !== 'pm' || !first) return undefined;
  const own = SECTION_IDS.find(id => id === first);
  return own ?? sectionOfField(first);
}

/** The nearest thing of the page to an anchor: the field, else what holds it. */
export function nearestAnchor(anchor: string): HTMLElement | undefined {
  const parts = anchor.split('-');
  for (let length = parts.length; length > 1; length--) {
    const found = document.getElementById(parts.slice(0, length).join('-'));
    if (found) return found;
  }
  const section = sectionOfAnchor(anchor);
  return document.getElementById(`pm-${section}`) ?? undefined;
}
