/** What was sent where. */
export const deliveries = {
  title: 'Messages',
  text: 'Every message is delivered at least once, in order; one that cannot be is kept here and never dropped.',
  loading: 'Loading messages',
  none: 'No message matches.',
  states: 'State',
  state: {
    pending: 'Waiting',
    delivered: 'Delivered',
    dead: 'Dead',
    cancelled: 'Cancelled',
  },
  event: {
    triggered: 'fired',
    updated: 'changed',
    acknowledged: 'acknowledged',
    escalated: 'escalated',
    resolved: 'ended',
    test: 'test message',
    changed: 'definition changed',
  },
  column: {
    what: 'Alert',
    destination: 'Destination',
    outcome: 'Outcome',
    queued: 'Queued',
  },
  next: 'tried again',
  attempts_one: '{{count}} attempt',
  attempts_other: '{{count}} attempts',
  answered: 'last answered {{status}}',
  redrive: 'Send again',
  redriveLabel: 'Send again to {{destination}}',
  redriveAll: 'Send all {{number}} again',
  redriven_one: 'It is queued again.',
  redriven_other: '{{count}} are queued again.',
} as const;

/** The receivers. */
export const destinations = {
  title: 'Destinations',
  text: 'Where messages go, as app-config names it.',
  loading: 'Loading destinations',
  none: 'No destination is configured: nobody is told of any alert. See slo.pagerduty, slo.slack and slo.webhook in app-config.',
  health: {
    label: 'Health',
    ok: 'Takes all',
    paused: 'Paused',
    unhealthy: 'Takes nothing',
  },
  means: {
    ok: 'What is sent is taken.',
    paused: 'It asked for rest; what waits is sent afterwards.',
    unhealthy:
      'It refuses everything. Mend its config or its access, then send a test message.',
  },
  ref: 'Destination',
  message: 'What it says',
  since: 'since',
  again: 'again',
  queue: 'Queue',
  pending_one: '{{count}} waiting',
  pending_other: '{{count}} waiting',
  dead_one: '{{count}} dead',
  dead_other: '{{count}} dead',
  last: 'Last delivered',
  never: 'never',
  fallback: 'told when others fail',
  test: 'Send test',
  testLabel: 'Send test to {{ref}}',
  tested: 'A test message to {{ref}} is queued.',
} as const;

/** How the backend itself fares. */
export const health = {
  title: 'How the SLO backend fares',
  loading: 'Asking how the backend fares',
  failed: 'The backend does not say how it fares: {{message}}',
  status: { ok: 'All is well', degraded: 'Something is wrong' },
  evaluated: 'evaluated',
  audited_one: 'checked that every alert was told, {{count}} was not,',
  audited_other: 'checked that every alert was told, {{count}} were not,',
  off: 'Alerting is off: slo.alerting.enabled in app-config turns it on.',
  failing: 'fails',
  ingestion: 'Reading definitions',
} as const;
