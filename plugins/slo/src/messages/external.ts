/** Alerts that others evaluate. */
export const external = {
  title: 'Alerts of others',
  loading: 'Loading alerts of others',
  counts: '{{firing}} firing, {{pending}} pending, {{suppressed}} kept quiet',
  cut: 'The first {{shown}} of {{total}} are shown.',
  severity: 'Severity {{severity}}',
  noSeverity: 'No severity',
  value: 'Value {{value}}',
  silencedBy: 'Silenced by {{who}}',
  silencedByNobody: 'Silence {{id}}',
  until: 'until {{when}}',
  inhibited: 'Another alert keeps it quiet.',
  more_one: '{{count}} more label',
  more_other: '{{count}} more labels',
  expression: 'Expression',
  stale: 'not answering',
  column: {
    state: 'State',
    alert: 'Alert',
    source: 'From',
    since: 'Since',
  },
  origin: {
    prometheus: 'Prometheus {{name}}',
    alertmanager: 'Alertmanager {{name}}',
    webhook: 'Webhook {{name}}',
  },
  none: 'Nothing that others evaluate for this is firing or pending.',
  nothingKnown: 'Nothing is known yet.',
  found: {
    annotation: 'Found by annotation {{annotation}}: {{text}}',
    entityName:
      'Found by labels that say its name: {{text}}. Annotation nines.dev/alert-selector finds others.',
  },
  problem: 'Its alerts cannot be found. {{message}}',
  failing:
    '{{source}} is not answering: {{message}}. What is shown of it is as it told last,',
  neverAnswered: '{{source}} has never answered: {{message}}.',
  waiting: '{{source}} was not asked yet.',
  dropped_one: '{{source}} has {{count}} more open alert than are read.',
  dropped_other: '{{source}} has {{count}} more open alerts than are read.',
} as const;
