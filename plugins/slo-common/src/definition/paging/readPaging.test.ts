import { parseDefinitions } from '../parseDefinitions';
import { readSharedDefinitions } from '../readSharedDefinitions';

const POLICY = `apiVersion: nines.dev/v1
kind: EscalationPolicy
metadata:
  name: payments
  description: Who gets up for payments
spec:
  match:
    severity: page
    tier: [1, "2"]
  steps:
    - notify: [slack:payments]
      wait: 10m
    - notify: [pagerduty:payments]
      wait: { minutes: 30 }
      duringQuietHours: tell
  repeat: 2
  quietHours:
    timezone: Europe/Berlin
    from: "22:00"
    to: "07:00"
    days: [mon, tue]
`;

const MAINTENANCE = `apiVersion: nines.dev/v1
kind: MaintenanceWindow
metadata:
  name: backup
spec:
  reason: Nightly backup
  author: team payments
  match: { slo: [availability, "latency-*"] }
  excludeFromBudget: true
  cron: 0 2 * * SUN
  timezone: Europe/Berlin
  duration: 2h
`;

const parse = (...texts: string[]) =>
  parseDefinitions(
    texts.map((text, index) => ({ file: `${index}.yaml`, text })),
    { mode: 'tolerant' },
  );

it('reads a policy', () => {
  const { paging, problems } = parse(POLICY);
  expect(problems).toEqual([]);
  expect(paging.policies).toEqual([
    {
      file: '0.yaml',
      name: 'payments',
      description: 'Who gets up for payments',
      match: { severity: ['page'], tier: ['1', '2'] },
      steps: [
        { notify: ['slack:payments'], wait: 600_000 },
        {
          notify: ['pagerduty:payments'],
          wait: 1_800_000,
          duringQuietHours: 'tell',
        },
      ],
      repeat: 2,
      quietHours: {
        timezone: 'Europe/Berlin',
        from: '22:00',
        to: '07:00',
        days: ['mon', 'tue'],
      },
    },
  ]);
});

it('reads a maintenance that comes back, and one that is once', () => {
  const once = MAINTENANCE.replace('backup', 'move').replace(
    /cron:.*/s,
    'start: 2026-12-24T18:00:00+01:00\n  end: 2026-12-24T19:00:00Z\n',
  );
  const { paging, problems } = parse(MAINTENANCE, once);
  expect(problems).toEqual([]);
  expect(paging.maintenances).toMatchObject([
    {
      name: 'backup',
      matchers: { slo: ['availability', 'latency-*'] },
      excludeFromBudget: true,
      schedule: {
        kind: 'recurring',
        cron: '0 2 * * SUN',
        timezone: 'Europe/Berlin',
        duration: 7_200_000,
      },
    },
    {
      name: 'move',
      schedule: {
        kind: 'once',
        start: Date.parse('2026-12-24T17:00:00Z'),
        end: Date.parse('2026-12-24T19:00:00Z'),
      },
    },
  ]);
});

it.each(['10m', 'PT10M', '{ minutes: 10 }', '{ minutes: 9, seconds: 60 }'])(
  'reads %s as ten minutes',
  text => {
    const { paging } = parse(POLICY.replace('wait: 10m', `wait: ${text}`));
    expect(paging.policies[0].steps[0].wait).toBe(600_000);
  },
);

it('waits a quarter of an hour where a step does not say', () => {
  const { paging } = parse(POLICY.replace('      wait: 10m\n', ''));
  expect(paging.policies[0].steps[0].wait).toBe(900_000);
});

it.each<{ text: string; from: string | RegExp; to: string; says: string }>([
  {
    text: POLICY,
    from: 'wait: 10m',
    to: 'wait: soon',
    says: '12:13 P3 spec.steps[0].wait wait is "soon"; it must be a duration such as "10m", "1h30m" or { minutes: 10 }, from nothing to 7 days.',
  },
  {
    text: POLICY,
    from: 'minutes: 30',
    to: 'minutes: 300000',
    says: '14:13 P3 spec.steps[1].wait wait is a map; it must be a duration such as "10m", "1h30m" or { minutes: 10 }, from nothing to 7 days.',
  },
  {
    text: POLICY,
    from: '[slack:payments]',
    to: '[payments]',
    says: '11:16 P3 spec.steps[0].notify[0] Item 0 is "payments"; it must be a destination: the channel’s type, a colon and its name, such as "pagerduty:payments".',
  },
  {
    text: POLICY,
    from: 'Europe/Berlin',
    to: 'Berlin',
    says: '18:15 P4 spec.quietHours.timezone timezone is "Berlin"; it must be an IANA time zone, such as "Europe/Berlin".',
  },
  {
    text: POLICY,
    from: '"22:00"',
    to: '"25:00"',
    says: '19:11 P4 spec.quietHours.from from is "25:00"; it must be a time of day in quotes, "00:00" to "23:59".',
  },
  {
    text: POLICY,
    from: /from: "22:00"\n {4}to: "07:00"\n.*/s,
    to: 'from: "08:00"\n    to: "08:00"\n',
    says: '18:5 P4 spec.quietHours These hours never end: what waits for their end would never be.',
  },
  {
    text: POLICY,
    from: 'severity: page',
    to: 'severity: pages',
    says: '8:15 P2 spec.match.severity severity is "pages"; it must be page or ticket, or a list of at most 50.',
  },
  {
    text: POLICY,
    from: 'severity: page',
    to: 'team: payments',
    says: '8:5 E8 spec.match.team The field "team" is unknown; known are severity, kind, entity, owner, system, tier, slo, objective, alertName.',
  },
  {
    text: POLICY,
    from: 'wait: { minutes: 30 }',
    to: 'wait: 5s',
    says: '16:11 P5 spec.repeat A policy that repeats waits at least a minute after its last step.',
  },
  {
    text: POLICY,
    from: /steps:.*?repeat/s,
    to: 'steps: []\n  repeat',
    says: '10:10 P3 spec.steps steps is a list of 0; it must be a list of 1 to 20 steps, each with the destinations to notify.',
  },
  {
    text: MAINTENANCE,
    from: '0 2 * * SUN',
    to: '"* * * * *"',
    says: '10:9 W3 spec.cron cron is "* * * * *"; it must be a cron pattern of five fields that comes back once an hour at most, such as "0 2 * * SUN".',
  },
  {
    text: MAINTENANCE,
    from: '0 2 * * SUN',
    to: '0 2 30 2 *',
    says: '10:9 W3 spec.cron cron is "0 2 30 2 *"; it must be a cron pattern of five fields that comes back once an hour at most, such as "0 2 * * SUN".',
  },
  {
    text: MAINTENANCE,
    from: '  author: team payments\n',
    to: '',
    says: '5:1 W1 spec.author author is missing; it must be who answers for it, of at most 300 characters.',
  },
  {
    text: MAINTENANCE,
    from: /cron:.*/s,
    to: 'timezone: UTC\n',
    says: '6:3 W4 spec When it is, is missing: "start" and "end", or "cron", "timezone" and "duration".',
  },
  {
    text: MAINTENANCE,
    from: 'duration: 2h',
    to: 'duration: 2h\n  end: 2026-12-24T18:00:00Z',
    says: '10:9 W4 spec.cron "cron" makes it come back, "end" makes it happen once: one of both.',
  },
  {
    text: MAINTENANCE,
    from: /cron:.*/s,
    to: 'start: 2026-12-24T18:00:00Z\n  end: 2026-12-24T18:00:00Z\n',
    says: '11:8 W4 spec.end A maintenance ends after its start.',
  },
  {
    text: MAINTENANCE,
    from: /cron:.*/s,
    to: 'start: 2026-12-24 18:00\n  end: 2026-12-24T18:00:00Z\n',
    says: '10:10 W2 spec.start start is "2026-12-24 18:00"; it must be a time with its offset, such as "2026-12-24T18:00:00+01:00".',
  },
])('says where and what: $says', ({ text, from, to, says }) => {
  const { paging, problems } = parse(text.replace(from, to));
  const said = problems.map(
    ({ line, column, rule, path, message }) =>
      `${line}:${column} ${rule} ${path} ${message}`,
  );
  expect(said).toEqual([says]);
  expect(paging).toEqual({ policies: [], maintenances: [] });
});

it('keeps the first of a name, and says so of the second', () => {
  const { paging, problems } = parse(POLICY, POLICY);
  expect(paging.policies.map(({ file }) => file)).toEqual(['0.yaml']);
  expect(problems).toMatchObject([
    { file: '1.yaml', rule: 'P6', path: 'metadata.name' },
  ]);
});

it('lets a maintenance for all say which alerts it means', () => {
  const text = MAINTENANCE.replace(/ {2}match:.*\n/, '');
  const shared = readSharedDefinitions([{ file: 'a.yaml', text }]);
  expect(shared.paging.maintenances).toEqual([]);
  expect(shared.problems).toMatchObject([
    { rule: 'W1', message: 'Say which alerts it is for: "match" is missing.' },
  ]);
  expect(parse(text).paging.maintenances).toMatchObject([{ matchers: {} }]);
});
