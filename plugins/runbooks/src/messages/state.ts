/** What is to be minded about a runbook: a name, and a sentence that says what to do. */
export const state = {
  lintFailing: {
    label: 'Lint failing',
    sentence:
      'A section is missing, empty or out of order. The findings say where.',
  },
  overdue: {
    label: 'Review overdue',
    sentence: 'Its review is due. Read it through, mend it, and say so.',
  },
  notBuilt: {
    label: 'Not built',
    sentence:
      'TechDocs cannot open the page; the source is shown instead. Build the docs.',
  },
  unreachable: {
    label: 'Unreachable',
    sentence:
      'Its source could not be read the last time. What is shown was read before.',
  },
  orphan: {
    label: 'Orphan',
    sentence:
      'No alert and no SLO leads to it. Name its alerts in the front matter, or remove it.',
  },
  notReviewed: {
    label: 'Never reviewed',
    sentence: 'Nobody ever said that it was reviewed; its age is assumed.',
  },
  changedSinceReview: {
    label: 'Changed since',
    sentence: 'The source is another one than the reviewer saw.',
  },
  dueSoon: {
    label: 'Due soon',
    sentence: 'Its review is due within 14 days.',
  },
  fine: {
    label: 'In date',
    sentence: 'Reviewed, without lint errors, and it can be opened.',
  },
  unknown: {
    label: 'Not known yet',
    sentence:
      'Its review or its page was not looked at yet, so nothing is known.',
  },
} as const;

/** When it was last reviewed. */
export const review = {
  overdue: 'due since {{day}}',
  due: 'due {{day}}',
  inDate: 'in date until {{day}}',
  reviewed: 'reviewed {{day}}',
  never: 'never reviewed',
  assumed: 'never reviewed; source of {{day}}',
  attested: '{{who}} said so on {{day}}.',
  frontMatter: 'The source says {{day}}.',
  basisAssumed:
    'Nobody said that it was reviewed. The age of its source is assumed.',
  nothing: 'Nothing is known of a review.',
  every: 'To be reviewed every {{interval}}.',
} as const;

/** Whose runbook it is. */
export const scope = {
  own: 'Of this entity',
  system: 'Of its system',
  owner: 'Of its owner',
  shared: 'Shared',
} as const;

/** How an alert found its runbook. */
export const rule = {
  runbookUrl: 'by the address that the alert gives',
  alerts: 'by the alerts that its front matter names',
  fileName: 'by its file name',
  supersedes: 'by an earlier name of the alert',
  slos: 'by the SLO behind the alert',
} as const;

/** Words for what the backend does not answer. */
export const failure = {
  forbidden: {
    title: 'You may not see these runbooks',
    advice:
      'Runbooks follow the permissions of their entity and need runbooks.read. Ask the owners of this portal for access.',
  },
  notFound: {
    title: 'There is no such runbook',
    advice:
      'It may have been renamed or removed from its repository. The list of all runbooks shows what there is.',
  },
  notInstalled: {
    title: 'The runbooks backend is not installed',
    advice:
      "This portal shows runbooks but nothing answers under /api/runbooks. Add '@nines/backstage-plugin-runbooks-backend' to its backend.",
  },
  drifted: {
    title: 'The runbooks backend speaks another version',
    advice:
      'Its answer is not in the form that this page knows. Bring the runbooks packages of app and backend to the same version.',
  },
  other: {
    title: 'The runbooks could not be loaded',
    advice:
      'Try again. If it goes on, tell the owners of this portal what the server said.',
  },
} as const;
