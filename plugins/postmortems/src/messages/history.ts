/** Every change of a record. */
export const history = {
  open: 'History',
  title: 'History',
  close: 'Close the history',
  loading: 'Loading the history',
  none: 'Nothing was changed yet.',
  more: 'Show earlier changes',
  did: '({{change}})',
  reason: 'because: {{reason}}',
  before: 'Before',
  after: 'After',
  beforeOf: '{{field}}, before',
  afterOf: '{{field}}, after',
} as const;
