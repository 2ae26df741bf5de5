import { DueRunbook, digestOf, weekOf } from './digestOf';
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

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
])('%s is in the week of %s', (day, monday) => {
  expect(weekOf(day)).toBe(monday);
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
