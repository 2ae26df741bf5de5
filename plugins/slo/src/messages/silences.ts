/** What mutes alerts. */
export const silences = {
  title: 'Silences',
  loading: 'Loading silences',
  none: 'Nothing is silenced.',
  status: {
    label: 'Status',
    active: 'Active',
    pending: 'Not begun',
    expired: 'Over',
  },
  matchers: 'Alerts',
  everything: 'all alerts',
  field: {
    severity: 'Severity',
    kind: 'Kind',
    entity: 'Entity',
    owner: 'Owner',
    system: 'System',
    tier: 'Tier',
    slo: 'SLO',
    objective: 'Objective',
    alertName: 'Alert name',
  },
  reason: 'Reason',
  time: 'When',
  starts: 'begins',
  ends: 'Ends',
  ended: 'ended',
  endsAt: 'At ({{zone}})',
  length: {
    '1h': 'in an hour',
    '4h': 'in 4 hours',
    '1d': 'in a day',
    '1w': 'in a week',
    at: 'at a time…',
  },
  new: 'New silence',
  newText:
    'Alerts that match all of what you fill in tell nobody until the end. Their state still shows, and what is due then is told when the silence ends. A * stands for any text, commas separate alternatives.',
  save: 'Silence',
  made: 'Silenced.',
  expire: 'End now',
  expireLabel: 'End now: the silence “{{reason}}”',
  expired: 'Ended. What is due is told now.',
  expiredBy: 'by {{who}}',
  complaint: {
    matchers: 'Say which alerts: fill in at least one field.',
    end: 'The end must be in the future.',
  },
} as const;

/** Windows of config and files. */
export const maintenance = {
  title: 'Maintenance windows',
  text: 'They are written in app-config or in files of repositories, and change there.',
  loading: 'Loading maintenance windows',
  none: 'None is planned.',
  name: 'Window',
  source: 'Written in',
  excluded: 'does not count against the budget',
  status: { active: 'Active', upcoming: 'Upcoming', over: 'Over' },
} as const;
