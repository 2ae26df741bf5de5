import { RemindedAction, remindersDue } from './remindersDue';

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const item = (more: Partial<RemindedAction> = {}): RemindedAction => ({
  id: '1',
  ref: 'AI-1',
  title: 'Retry payments',
  priority: 'P1',
  status: 'open',
  ownerRef: 'user:default/ann',
  dueDate: '2026-03-20',
  zone: 'UTC',
  createdAt: '2026-01-01T00:00:00Z',
  reminders: { lastAt: null, mutedUntil: null },
  ...more,
});

it('reminds 7 days and a day before, on the day, and each week after, each once', () => {
  let lastAt: string | null = null;
  const reminded: string[] = [];
  for (let at = noon('2026-03-01'); at < noon('2026-04-12'); at += 86_400_000) {
    const day = new Date(at).toISOString();
    const reminders = { lastAt, mutedUntil: null };
    if (remindersDue([item({ reminders })], at).length > 0) {
      reminded.push(day.slice(5, 10));
      lastAt = day;
    }
  }
  expect(reminded).toEqual([
    '03-13',
    '03-19',
    '03-20',
    '03-27',
    '04-03',
    '04-10',
  ]);
});

it.each<[string, Partial<RemindedAction>, string, number]>([
  ['made up for after a day was missed', {}, '2026-03-15', 1],
  [
    'not for an item that came after its day',
    { createdAt: '2026-03-14T00:00:00Z' },
    '2026-03-15',
    0,
  ],
  [
    'not before a mute ends',
    { reminders: { lastAt: null, mutedUntil: '2026-03-21' } },
    '2026-03-20',
    0,
  ],
  [
    'when a mute ends',
    { reminders: { lastAt: null, mutedUntil: '2026-03-21' } },
    '2026-03-21',
    1,
  ],
  ['not of what is done', { status: 'done' }, '2026-03-20', 0],
  ['not without an owner', { ownerRef: null }, '2026-03-20', 0],
  ['not without a date', { dueDate: null }, '2026-03-20', 0],
  [
    'not twice a day',
    { reminders: { lastAt: '2026-03-20T00:00:00Z', mutedUntil: null } },
    '2026-03-20',
    0,
  ],
])('reminds: %s', (_, more, day, count) => {
  expect(remindersDue([item(more)], noon(day))).toHaveLength(count);
});

it('tells an owner once of all, the most urgent first', () => {
  const digests = remindersDue(
    [
      item({ ref: 'AI-10', dueDate: '2026-03-21' }),
      item({ ref: 'AI-2', dueDate: '2026-03-21' }),
      item({ ref: 'AI-3', dueDate: '2026-03-13', priority: 'P0' }),
      item({ ref: 'AI-4', ownerRef: 'group:default/shop' }),
    ],
    noon('2026-03-20'),
  );
  expect(
    digests.map(({ ownerRef, title, text }) => [ownerRef, title, text]),
  ).toEqual([
    [
      'user:default/ann',
      '1 action item overdue, 2 due soon',
      [
        'AI-3 Retry payments (P0): due 7 days ago',
        'AI-2 Retry payments (P1): due tomorrow',
        'AI-10 Retry payments (P1): due tomorrow',
      ].join('\n'),
    ],
    [
      'group:default/shop',
      '1 action item due soon',
      'AI-4 Retry payments (P1): due today',
    ],
  ]);
});
