/** The tab of an entity. */
export const entity = {
  title: 'Runbooks',
  loading: 'Loading the runbooks',
  list: 'Runbooks of this entity',
  count_one: '{{count}} runbook',
  count_other: '{{count}} runbooks',
  sections: 'Sections of this page',
  none: 'This entity has no runbooks yet.',
  noneWithSite:
    'Its docs are read, and no page of them is a runbook. Put pages into a folder `runbooks`, or name alerts in their front matter.',
  starter: 'Give it a first one: copy these two, and they show here.',
  annotations: 'Annotations for its catalog-info.yaml',
  asOf: 'Read',
  skipped_one: '{{count}} file was not taken',
  skipped_other: '{{count}} files were not taken',
  source: {
    ok: 'Source read',
    unreachable: 'Its source could not be read: {{message}}',
    refused: 'Its source is refused: {{message}}',
    pending: 'Its source is being read',
    none: 'It names no docs',
  },
  refresh: 'Read anew',
  refreshed: 'Asked; it is read in the background.',
} as const;

/** What stands above a runbook's page. */
export const head = {
  label: 'This runbook',
  notRunbook: 'This page of the docs is no runbook.',
  owner: 'Owner',
  criticality: {
    critical: 'critical',
    high: 'high',
    normal: 'normal',
  },
  status: { draft: 'draft', active: 'active', deprecated: 'deprecated' },
  reader: 'Full reader',
  tab: 'On the service page',
  source: 'Source',
  start: 'Start checklist',
  starting: 'Starting …',
  running_one: '{{count}} checklist is under way',
  running_other: '{{count}} checklists are under way',
  resume: 'go on with that of {{what}}',
  stale: 'The page below is older than its source: {{message}}',
} as const;

/** The page itself, or its source where TechDocs has none. */
export const docs = {
  source: 'Source of the page',
  notBuilt: 'TechDocs has not built this page, so its source is shown.',
  noPage:
    'TechDocs has no such page. It may have moved: the list shows what there is.',
  failedBare: 'TechDocs did not answer: {{message}}',
  failed: 'TechDocs did not answer, so the source is shown: {{message}}',
  build: 'Build it in TechDocs',
  building: 'TechDocs builds it; this takes a while.',
  show: 'show the page',
  cut: 'Not all of it: {{reason}}',
  asOf: 'As it was read',
} as const;

/** The alert on top of a page. */
export const alert = {
  label: 'Alerts of this runbook',
  found: 'Found {{rule}}.',
  goTo: 'Its section: {{heading}}',
  missingAnchor:
    'The alert names the section #{{anchor}}, which the page does not have.',
  since: 'since',
  unknown: 'not among the alerts that are open here',
  several:
    'Several alerts share this page: look at the section that each names.',
  resolvedElsewhere: '{{name}} has another runbook: {{title}}.',
  trouble: 'Its alerts could not be read: {{message}}',
} as const;

/** All that is known of a runbook. */
export const details = {
  usedIn: 'Used in',
  moreUses: 'and {{rest}} more',
  summary: 'About this runbook',
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  sections: 'Sections',
  noSections: 'It has no headings.',
  kind: {
    symptoms: 'Symptoms',
    diagnosis: 'Diagnosis',
    resolution: 'Resolution',
    prevention: 'Prevention',
  },
  missingKinds: 'Not there: {{kinds}}.',
  anchorMissing: 'The built page does not have it.',
  findings: 'Lint',
  noFindings: 'Nothing found.',
  level: { error: 'Error', warning: 'Warning', info: 'Hint' },
  review: 'Review',
  exercisedOn: 'Last exercised on {{day}}',
  neverExercised: 'Never exercised in an incident, a drill or a chaos run.',
  occasion: {
    incident: 'Incident',
    drill: 'Drill',
    chaos: 'Chaos run',
  },
  history: 'Who said so',
  reviewedBy: 'reviewed it on {{day}}',
  exercisedBy: 'exercised it on {{day}}: {{occasion}}',
  links: 'Links',
  alerts: 'Alerts',
  slos: 'SLOs',
  supersedes: 'Earlier names of its alerts',
  dashboards: 'Dashboards',
  escalation: 'Escalation',
  reviewButton: 'I have reviewed this',
  reviewText:
    'You say that you read it through as it is now, and that it is right.',
  reviewHash: 'What you saw',
  reviewed: 'Noted: you reviewed it.',
  patch: 'Show as patch',
  patchText:
    'The same as a change of the source, for `git apply`: the date then stands in the page itself.',
  exerciseButton: 'I have used this',
  exerciseText:
    'That it was used says more than that it was read. Both are kept apart.',
  exerciseOccasion: 'Occasion',
  exerciseOn: 'Day',
  exerciseEvidence: 'Incident, drill or experiment that shows it (optional)',
  exercisedDone: 'Noted: it was used.',
  note: 'Note (optional)',
  save: 'Say so',
  saveHtml: 'Save as HTML to print',
  saveMarkdown: 'Save as Markdown',
} as const;
