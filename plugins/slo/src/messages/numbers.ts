/** The words around numbers. */
export const number = {
  sliOfTarget: '{{sli}} of {{target}}',
  unknownOfTarget: '– of {{target}}',
  exhausted: 'spent',
  noDataFor: 'no data for {{duration}}',
  out: 'out',
  noEvents: 'no events',
  unknown: '–',
  weighted: 'weighted budget',
  began: 'began',
} as const;

/** How a number came about. */
export const explain = {
  noWindow: 'No window was measured yet.',
  window:
    '{{label}}: from {{from}} to {{to}}, of which {{coverage}} was measured.',
  sli: 'Good events over all events, against a target of {{target}}.',
  left: 'The part of the error budget that is not spent.',
  allowed: 'allowed bad events: {{allowed}}',
  bad: 'bad events so far: {{bad}}',
  weighted:
    'Several objectives together have a budget but no indicator: each spends of it by its weight and its own target.',
  consumed: 'spent by all, each by its weight: {{consumed}}',
  leftWeighted: '1 − {{consumed}} → {{left}}',
  leftFormula: '1 − {{bad}} ÷ {{allowed}} → {{left}}',
  forecast: 'If the present rate goes on, the budget is spent at {{at}}.',
  forecastRange: 'By the spread of the rate: {{earliest}} to {{latest}}.',
  burn: 'How many times faster than even the budget is being spent.',
  burnWindow: 'over {{window}}: {{rate}}',
  burnThreshold:
    'Alerts above {{factor}} in both windows: that would spend {{share}} of the budget within {{window}}.',
} as const;

/** The charts of the SLO page. */
export const charts = {
  loading: 'Loading the charts',
  burnDown: 'Error budget left',
  burnDownText: 'From {{first}} to {{last}}.',
  even: 'even burn',
  left: 'left',
  sli: 'Indicator',
  target: 'target {{target}}',
  events: 'Events',
  good: 'good',
  bad: 'bad',
  burn: 'Burn rate',
  belowAll: 'Below every threshold at the end.',
  above_one: 'Above {{count}} threshold at the end.',
  above_other: 'Above {{count}} thresholds at the end.',
  burnWindow: '{{window}} (alerts above {{factor}})',
  threshold: '{{severity}} above {{factor}}',
  page: 'page',
  ticket: 'ticket',
  at: 'Time',
  notMeasured: 'not measured',
  excluded: 'excluded: {{reason}}',
  step: 'One point per {{step}}.',
  empty: 'Nothing was measured between {{from}} and {{to}}.',
  showTable: 'Show as a table',
  table: '{{title}}, as a table',
  zoom: {
    label: 'Time range',
    whole: 'Whole window',
    day: 'Last day',
    week: 'Last 7 days',
    hour: 'Last hour',
    in: 'Zoom in',
    out: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    hint: 'Drag across a chart to zoom; with the keyboard: + and −, ← and →, 0 for the whole window.',
    range: '{{from}} – {{to}}',
  },
} as const;
