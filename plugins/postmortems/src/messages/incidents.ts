export const incidents = {
  title: 'Incidents',
  loading: 'Loading incidents',
  statuses: 'Incidents by status',
  search: 'Search titles',
  severity: 'Severity',
  entity: 'Service',
  sort: 'Order',
  sorts: {
    urgency: 'Under way first',
    created: 'Latest first',
    severity: 'Worst first',
    title: 'By title',
  },
  declare: 'Declare an incident',
  results_one: 'One incident',
  results_other: '{{shown}} incidents',
  clear: 'Clear the filters',
  beyond: 'There are none this far down.',
  first: 'To the first page',
  none: 'No incident was declared yet. Declare one as soon as users notice something: it can be called off.',
  noMatches: 'No incident matches these filters.',
  restricted: 'restricted',
  column: {
    status: 'Status',
    severity: 'Severity',
    incident: 'Incident',
    lead: 'Lead',
    since: 'Began',
    updated: 'Last change',
  },
} as const;

/** Declaring one. */
export const declare = {
  title: 'Declare an incident',
  text: 'Declaring early costs nothing: an incident can be called off, and its timeline writes itself from now on.',
  field: {
    title: 'What users notice',
    titleHint: 'The effect, not the culprit: “Card payments are declined”',
    titleNeeded: 'Say what users notice',
    summary: 'What is known so far (Markdown)',
    entities: 'Services that it is about',
    lead: 'Lead',
    leadHint: 'You, where it stays empty',
    triage: 'I am not sure yet that this is an incident',
    restricted: 'Only those named may see it',
    viewers: 'Who may see it',
  },
  severity: 'How bad is it?',
  severityNeeded: 'Choose how bad it is; it can be changed at any time.',
  severityHelp: 'If unsure, take the worse one: it is easier to go down.',
  suggested: 'Suggested',
  because: '{{because}} You decide.',
  noSuggestion:
    'Nothing is suggested: the alerts chosen say nothing of a budget.',
  alerts: 'Alerts that belong to it',
  alertsText:
    'Their transitions, pages and acknowledgements fill the timeline.',
  alertsNone: 'No alert is open.',
  alertsAbsent:
    'This portal has no SLO alerts; the incident is declared by hand.',
  alertsFailed:
    'The alerts could not be read; you can declare it all the same.',
  since: 'since',
  do: 'Declare the incident',
  done: 'Declared.',
} as const;

/** The page of one incident. */
export const incident = {
  loading: 'Loading the incident',
  missing: {
    title: 'There is no such incident',
    text: 'It does not exist, or you may not see it.',
    all: 'All incidents',
  },
  opened: 'Declared',
  by: 'by',
  began: 'began',
  restricted: 'Restricted: only those named see it.',
  mergedInto: 'It goes on in',
  external: 'Opened by {{provider}}: {{id}}',
  next: 'Next step',
  more: 'Other ends',
  to: {
    triage: 'Back to triage',
    active: 'Yes, it is an incident',
    mitigated: 'Users feel it no more',
    resolved: 'It is over',
    learning: 'Write the postmortem',
    closed: 'Close it',
    declined: 'None of ours',
    merged: 'Merge into another',
    canceled: 'Call it off',
    false_alarm: 'False alarm',
  },
  back: {
    active: 'It is back: active again',
    learning: 'Open the postmortem again',
    closed: 'Close it without a postmortem',
  },
  moveTitle: '{{ref}}: {{what}}',
  mergedIntoField: 'The incident that goes on (its ref)',
  mergedNeeded: 'Needs a ref such as INC-2026-014',
  moved: 'Now {{status}}.',
  moveDo: 'Do it',
  severity: 'Severity',
  changeSeverity: 'Change severity…',
  severityTitle: 'How bad is it now?',
  severityChanged: 'Severity changed.',
  severityDo: 'Change it',
  severityHistory: 'Severity so far',
  suggestion: 'From what its SLOs lost, {{severity}} is suggested: {{because}}',
  edit: 'Edit…',
  editTitle: 'Edit {{ref}}',
  saved: 'Saved.',
  save: 'Save',
  summary: 'What is known',
  noSummary: 'Nothing was written yet.',
  unknownSince: 'its beginning is not known',
} as const;

/** Who does what. */
export const roles = {
  title: 'Roles',
  nobody: 'nobody yet',
  assign: 'Assign…',
  handOver: 'Hand over…',
  add: 'Add…',
  leave: 'Take {{who}} out of {{role}}',
  leaveShort: 'leaves',
  assignWhat: 'Assign: {{role}}',
  handOverWhat: 'Hand over: {{role}}',
  addWhat: 'Add: {{role}}',
  who: 'Who takes it',
  whoNeeded: 'Needs a user or group of the catalog',
  handOverText:
    '{{who}} holds it now. Say it aloud, and wait until the other has repeated it.',
  do: 'Do it',
  done: 'Done: {{role}}.',
} as const;

/** The response procedure. */
export const procedure = {
  title: 'What to do now',
  others: 'Other pages of the procedure',
  open: 'Open',
  openWhat: 'Open the page: {{title}}',
  start: 'Start checklist',
  startWhat: 'Start the checklist: {{title}}',
  none: 'No response procedure is set up in this portal.',
  runs: 'Checklists of this incident',
} as const;

/** Telling others. */
export const update = {
  title: 'Tell others',
  template: 'Template',
  blank: 'Blank',
  audience: 'for {{audience}}',
  text: 'Status update (Markdown)',
  next: 'Next update at (for <next>)',
  external: 'May be shown outside the organisation',
  post: 'Add to the timeline and copy',
  postOnly: 'Add to the timeline',
  copied: 'Added to the timeline and copied: paste it where people read.',
  posted:
    'Added to the timeline. The browser refused to copy: select the text.',
  left: 'Still to be filled in: {{what}}',
} as const;

/** What belongs to an incident. */
export const linked = {
  title: 'Linked',
  alerts: 'Alerts',
  noAlerts: 'No alert is linked.',
  slos: 'SLOs',
  noSlos: 'No SLO is linked.',
  entities: 'Services',
  noEntities: 'No service is linked.',
  runs: 'Runbook runs',
  noRuns: 'No checklist was run.',
  actions: 'Action items',
  noActions: 'No action items yet.',
  addAction: 'New action item',
} as const;

/** Where the timeline comes from. */
export const sources = {
  title: 'What writes the timeline',
  name: {
    slo: 'Alerts, pages and acknowledgements',
    runbooks: 'Runbook steps',
    deploy: 'Deploys and other changes',
    slack: 'Slack',
    pagerduty: 'PagerDuty',
  },
  status: {
    ok: 'read',
    failing: 'cannot be read',
    absent: 'not in this portal',
    unknown: 'not read yet',
  },
  gap: 'The timeline may lack what happened since; it is caught up once the source answers.',
} as const;

export const timelineOf = { title: 'Timeline' } as const;

/** What is learned of it. */
export const learning = {
  title: 'Postmortem',
  draft: 'Draft postmortem',
  drafting: 'Drafting…',
  drafted: 'Drafted.',
  later: 'It can be drafted once the incident is resolved.',
} as const;
