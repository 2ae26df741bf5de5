export const nav = {
  label: 'Pages of incidents and postmortems',
  title: 'Postmortems',
  subtitle: 'Incidents, what was learned of them, and what is still owed',
  loading: 'Loading the page',
  postmortems: 'Postmortems',
  postmortem: 'Postmortem',
  incidents: 'Incidents',
  incident: 'Incident',
  newIncident: 'Declare an incident',
  actions: 'Action items',
  trends: 'Trends',
  import: 'Import',
} as const;

export const missing = {
  title: 'There is nothing at this address',
  text: 'The link may be old, or cut off.',
  all: 'All postmortems',
} as const;

/** Words for what the backend does not answer. */
export const failure = {
  forbidden: {
    title: 'You may not see this',
    advice:
      'Incidents and postmortems follow the permissions of their entities and need those of the postmortems plugin. Ask the owners of this portal for access.',
  },
  notFound: {
    title: 'There is no such record',
    advice:
      'It does not exist, or you may not see it. The lists show what there is for you.',
  },
  notInstalled: {
    title: 'The postmortems backend is not installed',
    advice:
      "This portal shows postmortems but nothing answers under /api/postmortems. Add '@nines/backstage-plugin-postmortems-backend' to its backend.",
  },
  drifted: {
    title: 'The postmortems backend speaks another version',
    advice:
      'Its answer is not in the form that this page knows. Bring the postmortems packages of app and backend to the same version.',
  },
  other: {
    title: 'This could not be loaded',
    advice:
      'Try again. If it goes on, tell the owners of this portal what the server said.',
  },
} as const;

/** How bad an incident is, where the configuration gives no other names. */
export const severity = {
  name: 'SEV-{{severity}}',
  named: 'SEV-{{severity}} {{name}}',
  sentence: {
    '1': 'The worst: drop everything else.',
    '2': 'Major: many users notice. It needs a lead, and word to others.',
    '3': 'Some users notice, or soon will.',
    '4': 'Little harm so far; working hours are soon enough.',
    '5': 'Hardly any harm; worth a note.',
  },
} as const;

/** How far an incident, a postmortem and an action item are: a name, and what that means. */
export const status = {
  incident: {
    triage: {
      label: 'Triage',
      sentence: 'It is not yet sure that this is an incident.',
    },
    active: {
      label: 'Active',
      sentence: 'It does harm now. Make it stop before you ask why.',
    },
    mitigated: {
      label: 'Mitigated',
      sentence: 'Users feel it no more; the cause is still there.',
    },
    resolved: {
      label: 'Resolved',
      sentence: 'It is over. What is left is to learn from it.',
    },
    learning: {
      label: 'Learning',
      sentence: 'Its postmortem is being written.',
    },
    closed: { label: 'Closed', sentence: 'It is over, and was learned from.' },
    declined: {
      label: 'Declined',
      sentence: 'It was looked at, and is none of ours.',
    },
    merged: { label: 'Merged', sentence: 'It goes on in another incident.' },
    canceled: { label: 'Canceled', sentence: 'It was called off.' },
    false_alarm: {
      label: 'False alarm',
      sentence: 'Nothing was wrong but what raised it.',
    },
  },
  postmortem: {
    draft: {
      label: 'Draft',
      sentence: 'It is being written. Submit it for review when it is whole.',
    },
    in_review: {
      label: 'In review',
      sentence: 'Reviewers read it, approve it or request changes.',
    },
    reviewed: {
      label: 'Reviewed',
      sentence: 'It was approved. Publish it so that others learn from it.',
    },
    published: {
      label: 'Published',
      sentence: 'Others can read it; its action items are followed.',
    },
    closed: { label: 'Closed', sentence: 'Nothing of it is left to do.' },
  },
  action: {
    open: { label: 'Open', sentence: 'Nobody has started it.' },
    in_progress: { label: 'In progress', sentence: 'Somebody is at it.' },
    done: {
      label: 'Done',
      sentence: 'It is done. Whether it works is still to be shown.',
    },
    verified: {
      label: 'Verified',
      sentence: 'It is done, and was shown to work.',
    },
    wont_do: {
      label: 'Won’t do',
      sentence: 'It was decided, with a reason, not to do it.',
    },
    overdue: {
      label: 'Overdue',
      sentence:
        'Its day is past and it is not done. Do it, or move the day and say why.',
    },
  },
} as const;

/** Points in time, as well as they are known. */
export const instant = {
  unknown: 'unknown',
  aboutHour: 'about {{time}}',
  day: '{{day}}, some time that day',
  noZone: 'zone not given',
  written: 'Written as “{{text}}”.',
  writtenZone: 'Written as “{{text}}” ({{zone}}).',
  notSaid: 'Nobody wrote down when.',
  precision: {
    second: 'Known to the second.',
    minute: 'Known to the minute.',
    hour: 'Known to the hour only.',
    day: 'Known to the day only.',
    unknown: 'Not known.',
  },
  noZoneSentence:
    'Nobody said in which zone; it is shown as it was written, and only differences inside this document hold.',
  evidence: 'evidence',
} as const;

/** People, groups and entities. */
export const person = {
  nobody: 'nobody',
  gone: 'not in the catalog any more',
  hint: 'Start typing a name; a ref such as user:default/anna always works',
  malformed: 'Needs a ref such as user:default/anna or group:default/payments',
  hintEntity:
    'Start typing a name; a ref such as component:default/checkout always works',
  add: 'Add',
  remove: 'Remove {{who}}',
} as const;

/** Dialogs that ask for a reason. */
export const reason = {
  label: 'Reason',
  optional: 'Reason (if there is something to say)',
  needed: 'Say why: others will ask',
  conflict: 'Somebody else was first; the page now shows what they did.',
} as const;

/** How much a finding weighs. */
export const finding = {
  error: 'Error:',
  warning: 'Warning:',
  info: 'Note:',
} as const;
