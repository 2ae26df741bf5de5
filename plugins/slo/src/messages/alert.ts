/** The page of one alert. */
export const alert = {
  back: 'All alerts',
  loading: 'Loading the alert',
  runbook: 'Runbook',
  incident: {
    of: 'Incident {{ref}}',
    declare: 'Declare incident',
  },
  whatToDo: {
    title: 'What to do',
    loading: 'Looking for the runbook',
    failed:
      'The runbooks cannot be asked now. The link on top tries again when you follow it.',
    none: 'No runbook stands for this alert yet.',
    outside: 'What the alert gives is kept elsewhere →',
    tried: 'What was looked for',
    begin: 'Whoever mends this could write one:',
    missingAnchor:
      'The alert names the section “{{anchor}}”, which the page does not have.',
    overdue: 'Its review is overdue: read it with care.',
  },
  actions: 'What you can do',
  do: {
    acknowledge: 'Acknowledge',
    acknowledgeAll: 'Acknowledge all {{all}}',
    acknowledgeOne: 'Acknowledge this one',
    unacknowledge: 'Take back',
    resolve: 'Say that it is over…',
    silence: 'Silence…',
  },
  did: {
    acknowledge: 'Acknowledged: nobody else is told.',
    unacknowledge: 'Taken back: the next step is told when it is due.',
    resolve: 'Ended by hand. It fires again only after it recovered.',
  },
  resolve: {
    title: 'Say that it is over',
    text: 'The alert ends now, here and wherever it was told. If the budget still burns, nobody is told of it until it has recovered once.',
    note: 'What was it? (for the timeline)',
    do: 'It is over',
  },
  resolved: {
    recovered: 'It recovered by itself.',
    definitionRemoved: 'Its definition was removed.',
    definitionChanged: 'Its definition was changed.',
    byHand: 'Somebody said that it is over.',
  },
  why: {
    title: 'Why',
    notPaged: 'Nobody was told:',
    until: 'Until {{until}}.',
    windows: 'Burning windows',
    window: 'Long / short window',
    rate: 'Burn rate',
    factor: 'Alerts above',
    used: 'Budget used',
  },
  told: {
    title: 'Who knows',
    policy: 'Policy {{policy}}.',
    noPolicy: 'No escalation policy was followed.',
    status: {
      running: 'If nobody acknowledges, the next are told.',
      paused: 'Somebody acknowledged: nobody else is told.',
      exhausted: 'All that the policy names have been told.',
      ended: 'It is over: nobody else is told.',
    },
    times_one: '{{count}} message',
    times_other: '{{count}} messages',
    next: 'next,',
    deliveries: 'All messages of it',
  },
  mark: {
    fired: 'fired',
    acknowledged: 'acknowledged',
    resolved: 'ended',
  },
  timeline: { title: 'Timeline' },
  event: {
    opened: 'fired',
    changed: 'changed',
    suppressed: 'muted',
    unsuppressed: 'unmuted',
    notified: 'queued',
    delivered: 'delivered',
    deliveryFailed: 'not delivered',
    escalated: 'escalated',
    acknowledged: 'acknowledged',
    unacknowledged: 'taken back',
    note: 'note',
    resolved: 'ended',
  },
  note: {
    label: 'A note for the timeline',
    do: 'Add note',
    done: 'Noted.',
  },
  group: {
    title: 'Told together with it',
    text: 'They fired on the same entity within 30 seconds, and share one message.',
  },
} as const;

/** If this fired now, who would be told. */
export const simulate = {
  open: 'Who would be told?',
  title: 'If this fired, who would be told?',
  text: 'Runs the policies as they are now, for an alert that nobody acknowledges. Nothing is sent.',
  at: 'At (now when empty)',
  loading: 'Asking the policies',
  nobody: 'Nobody would be told.',
  steps: 'Who would be told, and when',
  unknown: 'not configured',
} as const;

/** An SLO as rules. */
export const rules = {
  open: 'Prometheus rules',
  title: 'The SLO as Prometheus rules',
  text: 'Recording and alerting rules that fire as this plugin does, for a Prometheus of your own.',
  loading: 'Writing the rules',
  format: {
    label: 'Form',
    prometheus: 'Rule file',
    operator: 'PrometheusRule (operator)',
  },
} as const;
