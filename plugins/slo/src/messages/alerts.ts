/** The lists of alerts, and what they have in common with the page of one. */
export const alerts = {
  title: 'Alerts',
  loading: 'Loading alerts',
  statuses: 'Filter by status',
  status: {
    firing: 'Firing',
    acknowledged: 'Acknowledged',
    resolved: 'Ended',
  },
  severity: { label: 'Severity', page: 'Page', ticket: 'Ticket' },
  kind: {
    label: 'Kind',
    burn: 'Burn rate',
    noData: 'No data',
    budget: 'Budget spent',
    forecast: 'Forecast',
  },
  search: 'Search alerts, SLOs and entities',
  results_one: '{{shown}} alert',
  results_other: '{{shown}} alerts',
  asOf: 'Decided',
  none: 'No alert has fired. When a budget burns too fast, it shows here before it is spent.',
  noneHere: 'Nothing is firing, and nothing has fired lately.',
  all: 'All alerts of this',
  column: { status: 'Status', alert: 'Alert', why: 'Why', since: 'Since' },
  fired: 'fired',
  ended: 'ended',
  took: 'after {{duration}}',
  takenBy: 'acknowledged by {{who}}',
} as const;

/** What comes of what a person does. */
export const action = {
  column: 'Actions',
} as const;

/** Between the lists of the plugin. */
export const nav = {
  label: 'SLO pages',
  slos: 'SLOs',
  alerts: 'Alerts',
  silences: 'Silences',
  deliveries: 'Deliveries',
} as const;

/** The widget of the home page. */
export const home = {
  title: 'My team’s alerts',
  none: 'Nothing that you or your teams own is firing.',
  nobody: 'You own nothing in the catalog, and are in no team that does.',
  all: 'All of them',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
} as const;
