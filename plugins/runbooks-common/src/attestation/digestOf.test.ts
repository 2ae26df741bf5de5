import { DueRunbook, digestOf } from './digestOf';
import { DigestTime, digestWeekAt } from './digestWeekAt';
import { problemOfExercise } from './problemOfExercise';

const today = '2026-11-25';
const web = 'group:default/web';

function due(ref: string, change: Partial<DueRunbook> = {}): DueRunbook {
  return { ref, title: ref, owner: web, dueOn: '2026-11-01', ...change };
}

it('tells each owner of their own, the longest overdue first', () => {
  const digests = digestOf(
    [
      due('b', { dueOn: '2026-11-24' }),
      due('soon', { dueOn: today }),
      due('a', { dueOn: '2026-10-01' }),
      due('theirs', { owner: 'group:default/core', dueOn: '2026-12-01' }),
      due('nobody', { owner: null }),
    ],
    today,
  );
  expect(digests).toEqual([
    {
      owner: 'group:default/core',
      title: '1 runbook due for review soon',
      description: 'theirs (due on 2026-12-01)',
      link: '/runbooks?owner=group%3Adefault%2Fcore&flag=dueSoon',
      overdue: 0,
      dueSoon: 1,
    },
    {
      owner: web,
      title: '2 runbooks overdue for review, 1 due soon',
      description:
        'a (overdue since 2026-10-01); b (overdue since 2026-11-24); soon (due on 2026-11-25)',
      link: '/runbooks?owner=group%3Adefault%2Fweb&flag=overdue',
      overdue: 2,
      dueSoon: 1,
    },
  ]);
});

it('names ten, shortened, and counts the others', () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    due(`${index}`, { title: 'x'.repeat(200) }),
  );
  const [{ description }] = digestOf(many, today);
  expect(description.split('; ')).toHaveLength(11);
  expect(description).toMatch(/^x{79}… \(.*; and 4 more$/);
});

it('says nothing where nothing is due', () => {
  expect(digestOf([], today)).toEqual([]);
});

const noon: DigestTime = {
  weekday: 1,
  hour: 9,
  minute: 30,
  timezone: 'Europe/Berlin',
};

it.each<[string, DigestTime, object]>([
  ['2026-11-23T08:29:59Z', noon, { week: '2026-11-16', isOpen: false }],
  [
    '2026-11-23T08:30:00Z',
    noon,
    { week: '2026-11-23', today: '2026-11-23', isOpen: true },
  ],
  [
    '2026-11-24T08:29:59Z',
    noon,
    { week: '2026-11-23', today: '2026-11-24', isOpen: true },
  ],
  ['2026-11-24T08:30:00Z', noon, { week: '2026-11-23', isOpen: false }],
  // summer time began on Sunday, and ends on one
  ['2026-03-30T07:30:00Z', noon, { week: '2026-03-30', isOpen: true }],
  ['2026-03-30T07:29:59Z', noon, { week: '2026-03-23', isOpen: false }],
  ['2026-10-26T08:29:59Z', noon, { week: '2026-10-19', isOpen: false }],
  // Monday there is Sunday in UTC
  [
    '2026-11-22T20:00:00Z',
    { weekday: 1, hour: 9, minute: 0, timezone: 'Pacific/Auckland' },
    { week: '2026-11-23', today: '2026-11-23', isOpen: true },
  ],
  [
    '2026-11-29T23:59:00Z',
    { weekday: 7, hour: 23, minute: 59, timezone: 'UTC' },
    { week: '2026-11-29', isOpen: true },
  ],
])('at %s, with %j, is in week %j', (now, time, expected) => {
  expect(digestWeekAt(Date.parse(now), time)).toMatchObject(expected);
});

it.each([
  ['2026-11-25', undefined],
  ['2026-11-26', undefined],
  [
    '2026-11-27',
    'which is in the future; an exercise is attested when it is over',
  ],
  ['1999-12-31', 'which is too long ago'],
])('an exercise on %s at noon of 2026-11-25 is %s', (on, problem) => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  expect(problemOfExercise(on, now)?.split(', ').at(1)).toBe(problem);
});
