export { field, instantField, merge } from './fields';
export { factors, findingActions, lessons } from './findings';
export { timeline } from './timeline';

/** Writing in place. */
export const writing = {
  edit: 'Edit',
  editOf: 'Edit: {{section}}',
  done: 'Done',
  doneWith: 'Done with: {{section}}',
  write: 'Write everything',
  read: 'Read',
  asMarkdown: 'Whole text as Markdown',
  asForm: 'Back to the form',
  remove: 'Remove',
  removeOf: 'Remove {{what}}',
  previewOf: 'Preview: {{label}}',
  noPreview: 'Nothing to preview yet.',
  leave:
    'Your text is not saved yet. It stays in this browser, but others do not see it. Leave all the same?',
  saveNow: 'Save now',
  keptHere: 'A copy is kept in this browser.',
  unkept:
    'This browser has no room for a copy: until it is saved, a crash loses the text.',
  restored:
    'Text that was not saved was found in this browser, and put back here.',
  understood: 'Understood',
  state: {
    clean: 'Saved by itself as you write.',
    unsaved: 'Not saved yet.',
    saving: 'Saving …',
    saved: 'Saved.',
    conflict: 'Not saved: others changed the same. Decide below.',
    failed: 'Not saved: {{message}}.',
  },
  whole: 'Whole postmortem',
  wholeHint:
    'Fields and texts are taken over; timeline, action items and reviews stay as they are, and have forms of their own.',
  takeOver: 'Take over into the form',
  discard: 'Discard',
  notTaken: 'Not taken over yet; kept in this browser.',
  unreadable:
    'It cannot be taken over: a field has a value that is not allowed. Your text is still here.',
  findings: 'What to mind of the text',
} as const;

export const impact = {
  text: 'Impact',
  textHint: 'Who felt what, for how long.',
  none: 'Nobody wrote yet what it did to whom.',
  users: 'Users',
  requestsFailed: 'Requests failed',
  revenue: 'Revenue',
  supportTickets: 'Support tickets',
  dataLoss: 'Data lost',
  loss: {
    none: 'None',
    some: 'Some',
    unknown: 'Not known',
    unsaid: 'Not said',
  },
  unit: 'Unit',
  source: 'Where the number comes from',
  malformed: 'Needs a number such as 1840 or 0.5',
  cost: 'What it cost of error budgets',
  noCost: 'No cost of an error budget is known.',
  unknownCost: 'not known',
  share: '{{share}} of the budget',
  bad: '{{bad}} bad of {{total}}',
  from: {
    ledger: 'From the ledger, as of {{at}}',
    typed: 'Typed by a person, {{at}}',
  },
  column: {
    slo: 'Objective',
    budget: 'Budget consumed',
    events: 'Events',
    window: 'From, for',
    source: 'Source',
  },
  recompute: 'Compute anew from its incidents',
  recomputed: 'Computed anew; what people wrote stayed.',
} as const;

export const what = {
  summary: 'Summary',
  summaryHint: 'Up to 2,000 characters: what happened, and how it ended.',
  noSummary: 'Nobody wrote a summary yet.',
  trigger: 'What set it off',
  triggerHint: 'Apart from the factors that made it possible.',
  resolution: 'How it was ended',
  detection: 'How it was noticed',
  noDetection: 'Nobody wrote yet how it was noticed.',
  alertRef: 'Which alert',
  detectionNote: 'Note',
  source: {
    alert: 'By an alert',
    user: 'By users',
    internal: 'By colleagues',
    support: 'By support',
    partner: 'By a partner',
    other: 'Otherwise',
    unsaid: 'Not said',
  },
} as const;

export const times = {
  milestone: {
    impactStart: 'Impact began',
    detected: 'Detected',
    acknowledged: 'Acknowledged',
    declared: 'Declared',
    mitigated: 'Mitigated',
    resolved: 'Resolved',
  },
  duration: {
    timeToDetect: 'Time to detect',
    timeToAck: 'Time to acknowledge',
    timeToMitigate: 'Time to mitigate',
    timeToResolve: 'Time to resolve',
  },
  durations: 'How long each took',
  reason: 'Why it stands out of order (where it does)',
  reasonUnknown: 'Why it is not known',
  column: {
    name: 'How long',
    computed: 'Computed',
    stated: 'Stated',
  },
  missing: 'not known: a time is missing',
  imprecise: 'about {{duration}}: a time is not known well',
  invalidOrder: '{{duration}} backwards: times are out of order',
  unread: '“{{text}}”, which is no length of time',
  disagrees: '{{text}}: differs from what was computed',
  working: '{{duration}} of {{calendar}}',
} as const;

export const runbooks = {
  none: 'No runbook was used.',
  numbered: 'Runbook {{number}}',
  ref: 'Runbook',
  verdictLabel: 'Verdict',
  verdict: {
    helped: 'It helped',
    wrong: 'It was wrong',
    missing: 'It was missing',
    not_used: 'It was not used',
  },
  note: 'Note',
  add: 'Add a runbook',
} as const;

export const related = {
  none: 'Nothing is related to it yet.',
  incidents: 'Incidents',
  ref: 'Postmortem',
  kindLabel: 'How',
  kind: {
    recurrence_of: 'Recurrence of',
    duplicate_of: 'Duplicate of',
    related: 'Related to',
  },
  add: 'Add a postmortem',
  again: 'Perhaps the same again',
  same: {
    alert: 'the same alert ({{value}})',
    entity: 'the same service ({{value}})',
    factor: 'the same factor ({{value}})',
  },
  mark: 'It is a recurrence',
  markOf: 'It is a recurrence of {{ref}}',
} as const;

export const sections = {
  heading: 'Heading',
  textOf: 'Text of {{heading}}',
  add: 'Add a section',
} as const;

export const details = {
  title: 'Title',
  titleHint: 'Says the effect, not the culprit.',
  untitled: 'Needs a title; until then the one before stays.',
  severity: 'Severity',
  visibility: 'Who may read it',
  viewers: 'Viewers',
  owner: 'Owner',
  unowned: 'Needs an owner such as user:default/anna',
  facilitator: 'Facilitator',
  authors: 'Authors',
  entities: 'Services',
  tags: 'Tags',
  category: 'Categories',
  words: 'With commas between them.',
  wordsOf: 'With commas between them. Known: {{known}}.',
} as const;
