/** Between the pages of the plugin. */
export const nav = {
  label: 'Runbook pages',
  browse: 'Runbooks',
  coverage: 'Coverage',
  deadEnds: 'Dead ends',
} as const;

/** The list of all runbooks. */
export const browse = {
  title: 'Runbooks',
  subtitle: 'What to do when an alert fires; what is to be minded first',
  loading: 'Loading runbooks',
  search: 'Search titles, alerts and text',
  flags: 'Filter by state',
  owner: 'Owner',
  system: 'System',
  results_one: '{{shown}} runbook',
  results_other: '{{shown}} runbooks',
  asOf: 'read',
  ofEntity: 'of {{entities}}',
  clear: 'Clear all filters',
  noMatches: 'Nothing matches these filters.',
  none: 'No runbooks yet. A page in a folder `runbooks` of a service’s TechDocs shows here, as does each page whose front matter names alerts.',
  beyond: 'This page is past the end of the list.',
  first: 'To the first page',
  saveCritical: 'Save all critical ones as HTML',
  saveCriticalMarkdown: 'as Markdown',
  column: {
    state: 'State',
    title: 'Runbook',
    owner: 'Owner',
    system: 'System',
    review: 'Review',
    exercised: 'Exercised',
    alerts: 'Alerts',
  },
  more: 'and {{number}} more',
} as const;

/** One figure per system. */
export const coverage = {
  loading: 'Loading the coverage',
  text: 'A critical path is an SLO, or an entity of tier 1 without one. It is covered when each of its alerts that would wake somebody up has a runbook that resolves, opens, is without lint errors and in date.',
  total: '{{covered}} of {{paths}} critical paths are covered',
  ofSystem: '{{covered}} of {{paths}} covered',
  asOf: 'Read',
  share: '{{percent}} %',
  noSystem: 'Without a system',
  noGaps: 'Nothing is missing.',
  unlisted_one: '{{count}} gap more',
  unlisted_other: '{{count}} gaps more',
  none: 'No critical paths are known: no entity has an SLO, and none is of tier 1.',
  reason: {
    noAlert: 'No alert',
    noRunbook: 'No runbook',
    deadPage: 'Page missing',
    deadAnchor: 'Section missing',
    notBuilt: 'Not built',
    lintFailing: 'Lint failing',
    overdue: 'Review overdue',
    notReviewed: 'Never reviewed',
  },
  gaps: 'Gaps of {{system}}',
  todo: 'What to do',
} as const;

/** What leads nowhere, in both directions. */
export const deadEnds = {
  loading: 'Looking for dead ends',
  alerts: 'Alerts without a runbook',
  alertsText: 'Of {{shown}} alerts that the portal knows.',
  noAlerts: 'Every alert has a runbook that resolves.',
  search: 'Search alerts and entities',
  orphans: 'Runbooks that nobody points at',
  orphansText:
    'Neither an alert nor an SLO leads to them: name their alerts in the front matter, or remove them.',
  noOrphans: 'Every runbook is pointed at.',
  allOrphans: 'All of them',
  noSeverity: 'no severity',
  origin: {
    slo: 'SLO',
    prometheus: 'Prometheus',
    alertmanager: 'Alertmanager',
    webhook: 'Webhook',
  },
  column: {
    reason: 'What is missing',
    alert: 'Alert',
    entity: 'Entity',
    given: 'What is wrong',
  },
} as const;

/** From an alert to its runbook. */
export const open = {
  loading: 'Looking for the runbook of {{alert}}',
  title: 'No runbook for {{alert}}',
  text: 'Nothing that the portal knows is for this alert of {{entity}}.',
  tried: 'What was tried',
  external: 'The alert gives an address outside the portal:',
  externalText: 'The alert gives this, which is no address to follow:',
  write: 'Write one',
  writeText:
    'In the repository of the service. Put the page below its docs, and the next indexing finds it.',
  command: 'Command',
  entity: 'Runbooks of {{entity}}',
  all: 'All runbooks',
  incomplete: 'This link names no alert',
  incompleteText:
    'It needs ?entity= and ?alert=. The links of alerts have both.',
} as const;

/** An address below `/runbooks` at which there is nothing. */
export const missing = {
  title: 'There is no such page',
  text: 'Nothing is at this address. It may have been mistyped.',
} as const;
