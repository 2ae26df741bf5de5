/** What fields are called, as in a history. */
export const field = {
  nothing: 'nothing',
  title: 'Title',
  status: 'Status',
  severity: 'Severity',
  visibility: 'Who may read it',
  viewers: 'Viewers',
  ownerRef: 'Owner',
  facilitatorRef: 'Facilitator',
  authorRefs: 'Authors',
  incidentRefs: 'Incidents',
  entityRefs: 'Services',
  category: 'Categories',
  tags: 'Tags',
  summary: 'Summary',
  impact: 'Impact',
  sloImpacts: 'Budget cost',
  detection: 'How it was noticed',
  milestones: 'Times',
  statedDurations: 'Stated durations',
  trigger: 'What set it off',
  resolution: 'How it was ended',
  factors: 'Factors',
  analysis: 'Analysis',
  lessons: 'Lessons',
  related: 'Related postmortems',
  runbooks: 'Runbooks',
  noActionItemsReason: 'Why there is no action item',
  externalMessage: 'Message for those outside',
  sections: 'Further sections',
  timeline: 'Timeline',
  actionItems: 'Action items',
  reviews: 'Reviews',
} as const;

/** Two texts, and a choice. */
export const merge = {
  title: 'Somebody else changed the same',
  text: 'Nothing of yours is saved over theirs. Choose for each field; what did not touch was joined already.',
  mine: 'mine',
  theirs: 'theirs',
  take: 'Take {{whose}}',
  save: 'Save with these choices',
  left_one: 'One choice is left to make.',
  left_other: '{{count}} choices are left to make.',
  taken: 'Somebody else wrote meanwhile; joined with yours: {{fields}}.',
  takenSome:
    'Somebody else wrote meanwhile. What did not touch yours was joined: {{fields}}.',
} as const;

/** Writing a point in time. */
export const instantField = {
  precision: 'Known to',
  known: {
    second: 'the second',
    minute: 'the minute',
    hour: 'the hour',
    day: 'the day',
    unknown: 'not known',
  },
  zone: 'Zone',
  noZone: 'not given',
} as const;
