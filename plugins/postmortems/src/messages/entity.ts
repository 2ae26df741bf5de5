export const entity = {
  loading: 'Loading incidents, action items and postmortems',
  incidents: 'Incidents under way',
  noIncidents: 'No incident is under way.',
  actions: 'Open action items',
  noActions: 'No action item is open.',
  counts_one: 'one open, {{overdue}} overdue',
  counts_other: '{{shown}} open, {{overdue}} overdue',
  moreActions_one: 'One more action item',
  moreActions_other: '{{shown}} more action items',
  postmortems: 'Postmortems',
  noPostmortems: 'No postmortem yet.',
  morePostmortems: 'All {{shown}} postmortems',
  problems: 'Files that could not be imported',
  refresh: 'Read the files again',
  refreshed: 'They are being read; this page shows what is new in a moment.',
  declare: 'Declare an incident',
  ofOwner: 'Of everything that {{name}} owns, and of what is assigned to them.',
  ofSystem: 'Of everything that {{name}} holds.',
  asOf: 'as of',
  empty: {
    title: 'No incidents and no postmortems yet',
    text: 'That is fine. When something breaks, declare an incident: its timeline writes itself, and its postmortem is drafted from it.',
    folder:
      'Postmortems that lie as Markdown in the repository are read from where this annotation points:',
    annotation: 'Annotation for catalog-info.yaml',
  },
} as const;

export const card = {
  title: 'Postmortems',
  all: 'All',
  list: 'Open action items',
  more_one: 'one more',
  more_other: '{{count}} more',
  underWay_one: 'An incident is under way:',
  underWay_other: '{{count}} incidents are under way, the worst:',
  latest: 'Latest postmortem:',
  nothing: 'Nothing is owed: no action item is open.',
  never: 'No incidents and no postmortems yet.',
  problems_one: 'One file could not be imported',
  problems_other: '{{count}} files could not be imported',
} as const;

export const home = {
  myItems: 'My action items',
  noItems: 'You owe nothing: no action item of yours is open.',
  allItems: 'All of mine',
  moreItems_one: 'one more',
  moreItems_other: '{{count}} more',
  underWay: 'Incidents under way',
  noneUnderWay: 'No incident is under way.',
  allIncidents: 'All incidents',
  moreIncidents_one: 'one more under way',
  moreIncidents_other: '{{count}} more under way',
  toWrite: 'Postmortems to be written',
  noneToWrite: 'None of yours or your teams’ is waiting to be written.',
  due: 'due',
  overdue: 'overdue, was due',
  noDueDate: 'without a due date',
} as const;

export const searchResult = {
  restricted: 'restricted',
} as const;
