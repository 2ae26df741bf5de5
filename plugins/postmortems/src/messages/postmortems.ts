export { history } from './history';
export * from './writing';

/** The list. */
export const postmortems = {
  title: 'Postmortems',
  loading: 'Loading postmortems',
  none: 'No postmortems yet. Close an incident and draft one, write one, or import those that you have.',
  statuses: 'Postmortems by status',
  search: 'Search words, all of them',
  factor: 'Factor',
  system: 'System',
  dueLabel: 'Due',
  anyDue: 'Any',
  overdueOnly: 'Overdue only',
  sortBy: 'Sort by',
  sort: {
    impactStart: 'When it began',
    updated: 'Last change',
    severity: 'Severity',
    title: 'Title',
    due: 'Due date',
    timeToResolve: 'Time to resolve',
  },
  orderLabel: 'Order',
  order: { usual: 'As usual', asc: 'Ascending', desc: 'Descending' },
  overdue: 'Overdue postmortems',
  overdueCount_one: 'One postmortem should be published by now:',
  overdueCount_other: '{{shown}} postmortems should be published by now:',
  overdueAll: 'show all of them',
  create: 'Write a postmortem',
  createText:
    'For what has no incident in this portal. From an incident, draft it on the page of that: times, timeline and cost come along.',
  createDo: 'Create the draft',
  created: 'Created.',
  import: 'Import',
  results_one: '{{shown}} postmortem',
  results_other: '{{shown}} postmortems',
  only: 'Only {{filters}}',
  clear: 'Clear the filters',
  beyond: 'There are none this far down.',
  first: 'To the first page',
  noMatches: 'None matches these filters.',
  more_one: 'and one more',
  more_other: 'and {{count}} more',
  conflict: 'Its file and the portal differ',
  openOverdue: '{{open}} open, {{overdue}} overdue',
  openOf: '{{open}} open of {{total}}',
  column: {
    status: 'Status',
    title: 'Postmortem',
    when: 'Began',
    resolve: 'Time to resolve',
    budget: 'Budget cost',
    actions: 'Action items',
  },
} as const;

/** Who may read. */
export const visibility = {
  public: {
    label: 'Public',
    sentence: 'Public: may be shown outside the organisation too.',
  },
  internal: {
    label: 'Internal',
    sentence: 'Internal: whoever may read one of its entities.',
  },
  restricted: {
    label: 'Restricted',
    sentence: 'Restricted: its viewers, owner, authors and facilitator alone.',
  },
} as const;

/** The page of one. */
export const postmortem = {
  loading: 'Loading the postmortem',
  loadingItems: 'Loading action items',
  missing: {
    title: 'There is no such postmortem',
    text: 'It does not exist, or it is not for you to see.',
  },
  restricted:
    'Restricted: only its viewers, owner, authors and facilitator see it. For all others it is not there, neither in lists and counts nor in the search.',
  blameless:
    'Blameless: for those who do not write it, roles stand in place of names.',
  published: 'Published',
  due: 'To be published',
  overdue: 'Overdue: should have been published',
  changed: 'changed',
  version: 'version {{version}}',
  nothing: 'Nothing is written here.',
  unsaved:
    'Your text could not be saved yet, so nothing else was done. See the line above the text.',
  part: {
    impact: 'Impact and budget cost',
    what: 'What happened',
    times: 'Times',
    timeline: 'Timeline',
    factors: 'Contributing factors',
    lessons: 'Lessons',
    actions: 'Action items',
    runbooks: 'Runbooks',
    related: 'Incidents and related postmortems',
    external: 'Message for those outside',
    sections: 'Further sections',
    details: 'Details',
    reviews: 'Reviews',
  },
  externalText:
    'Shown in the export for those outside; all else of the text is not, where that export is chosen.',
  noItems: 'There is no action item, and nobody wrote why.',
  noItemsReason: 'Why there is no action item',
  noItemsHint:
    'It can be published without one only when this is written. It is better to turn a factor or lesson into one.',
  moreItems_one: 'One more stands on the page of action items.',
  moreItems_other: '{{count}} more stand on the page of action items.',
  move: {
    submit: 'Submit for review',
    conclude: 'Conclude the review',
    publish: 'Publish',
    close: 'Close',
    withdraw: 'Back to draft',
    reopen: 'Reopen',
  },
  moveText: {
    submit: '',
    publish: '',
    close: '',
    withdraw: 'Approvals that were given count no more after it.',
    reopen:
      'It goes back to the draft. Approvals that were given count no more after it.',
  },
  moved: {
    submit: 'Moved on.',
    publish: 'Published.',
    close: 'Closed.',
    withdraw: 'It is a draft again.',
    reopen: 'Reopened: it is a draft again.',
  },
} as const;

/** All that stands against publishing. */
export const gate = {
  label: 'What stands against publishing, and what to mind',
  open: 'Nothing stands against publishing it.',
  faults_one: 'One thing stands against publishing it',
  faults_other: '{{count}} things stand against publishing it',
  afterwards: 'To be minded',
} as const;

export const review = {
  approvals: 'Approvals: {{given}} of {{needed}}.',
  severityOne: 'Severity 1 needs two, of different people.',
  none: 'Nobody has reviewed it yet.',
  verdict: { approve: 'approved it', request_changes: 'requested changes' },
  stale: 'it was changed since, so this counts no more',
  do: { approve: 'Approve', request_changes: 'Request changes' },
  text: {
    approve:
      'You have read it, and others will learn from it. An approval by its only author does not count.',
    request_changes: 'Say what is missing, and where.',
  },
  done: { approve: 'Approved.', request_changes: 'Changes requested.' },
} as const;

/** Files to take away. */
export const exporting = {
  open: 'Export',
  saved: 'Saved.',
  as: '{{format}}, {{audience}}',
  format: { markdown: 'Markdown', html: 'HTML page', json: 'JSON' },
  audience: {
    internal: 'everything, for those inside',
    external: 'for those outside',
  },
} as const;

export const importSource = {
  title: 'Where it was imported from',
  file: 'File',
  format: 'Format',
  at: 'Imported',
  version: 'Version of the file',
  wins: 'Where both changed',
  winner: { source: 'the file wins', portal: 'the portal wins' },
  findings: 'What to mind of the import',
  conflict: 'The file and the portal both changed',
  conflictText:
    'Choose for each field which of them is to stand. Nothing is written over before.',
  portal: 'the portal’s',
  source: 'the file’s',
  resolved: 'Decided.',
} as const;

/** Lines of a file that no field stands for. */
export const unmapped = {
  title_one: 'One line that could not be mapped, verbatim',
  title_other: '{{count}} lines that could not be mapped, verbatim',
  line: 'Line',
  text: 'Text',
  reason: 'Why',
  more_one: 'One more is kept.',
  more_other: '{{count}} more are kept.',
} as const;
