import fc from 'fast-check';
import { dueDay, ReviewFacts, reviewStateOf } from './reviewStateOf';

const months = (amount: number) => ({ amount, unit: 'months' } as const);

it.each([
  ['2026-08-31', months(6), '2027-02-28'],
  ['2027-08-31', months(6), '2028-02-29'],
  ['2026-10-31', months(1), '2026-11-30'],
  ['2026-01-15', months(12), '2027-01-15'],
  ['2024-02-29', { amount: 1, unit: 'years' }, '2025-02-28'],
  ['2024-02-29', { amount: 4, unit: 'years' }, '2028-02-29'],
  ['2026-12-31', { amount: 1, unit: 'days' }, '2027-01-01'],
  ['2026-03-28', { amount: 1, unit: 'weeks' }, '2026-04-04'],
  ['9999-12-01', months(6), '9999-12-31'],
] as const)('%s and %j is due on %s', (from, interval, due) => {
  expect(dueDay(from, interval)).toBe(due);
});

const TODAY = '2026-11-22';

it.each<{ name: string; facts: Partial<ReviewFacts>; expected: object }>([
  {
    name: 'nothing is known',
    facts: {},
    expected: {
      state: 'unknown',
      reviewedOn: null,
      basis: null,
      dueOn: null,
      interval: null,
    },
  },
  {
    name: 'it is in date',
    facts: { lastReviewedOn: '2026-11-01', reviewIn: months(6) },
    expected: {
      state: 'inDate',
      basis: 'frontMatter',
      by: null,
      dueOn: '2027-05-01',
      interval: '6 months',
    },
  },
  {
    name: 'it is due in 15 days',
    facts: { lastReviewedOn: '2026-11-07', reviewIn: months(1) },
    expected: { state: 'inDate', dueOn: '2026-12-07', interval: '1 month' },
  },
  {
    name: 'it is due in 14 days',
    facts: { lastReviewedOn: '2026-11-06', reviewIn: months(1) },
    expected: { state: 'dueSoon', dueOn: '2026-12-06' },
  },
  {
    name: 'it is due today',
    facts: { lastReviewedOn: '2026-10-22', reviewIn: months(1) },
    expected: { state: 'dueSoon', dueOn: TODAY },
  },
  {
    name: 'it was due yesterday',
    facts: { lastReviewedOn: '2026-10-21', reviewIn: months(1) },
    expected: { state: 'overdue', dueOn: '2026-11-21' },
  },
  {
    name: 'nobody said how often',
    facts: { lastReviewedOn: '2020-01-01' },
    expected: { state: 'unknown', reviewedOn: '2020-01-01', dueOn: null },
  },
  {
    name: 'somebody attested it since',
    facts: {
      lastReviewedOn: '2026-01-01',
      reviewIn: months(6),
      attested: { on: '2026-11-01', by: 'user:default/ann' },
    },
    expected: {
      state: 'inDate',
      reviewedOn: '2026-11-01',
      by: 'user:default/ann',
      basis: 'attested',
    },
  },
  {
    name: 'somebody attested it the same day',
    facts: {
      lastReviewedOn: '2026-11-01',
      attested: { on: '2026-11-01', by: 'user:default/ann' },
    },
    expected: { basis: 'attested' },
  },
  {
    name: 'the source says a later day than who attested it',
    facts: {
      lastReviewedOn: '2026-11-02',
      attested: { on: '2026-11-01', by: 'user:default/ann' },
    },
    expected: { reviewedOn: '2026-11-02', by: null, basis: 'frontMatter' },
  },
  {
    name: 'only the age of the source is known',
    facts: { assumedOn: '2026-01-01', reviewIn: months(6) },
    expected: { state: 'overdue', reviewedOn: '2026-01-01', basis: 'assumed' },
  },
  {
    name: 'the source was changed after its review',
    facts: {
      lastReviewedOn: '2026-01-01',
      assumedOn: '2026-11-01',
      reviewIn: months(6),
    },
    expected: {
      state: 'overdue',
      reviewedOn: '2026-01-01',
      basis: 'frontMatter',
    },
  },
])('$name', ({ facts, expected }) => {
  expect(reviewStateOf({ ...facts, today: TODAY })).toMatchObject(expected);
});

const day = fc
  .date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10));

it('months keep the day, or take the last that the month has', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 600 }), (from, amount) => {
      const due = dueDay(from, months(amount));
      const [year, month, date] = from.split('-').map(Number);
      const count = year * 12 + (month - 1) + amount;
      const last = new Date(
        Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0),
      );
      const expected = [
        Math.floor(count / 12),
        (count % 12) + 1,
        Math.min(date, last.getUTCDate()),
      ];
      expect(due.split('-').map(Number)).toEqual(expected);
    }),
  );
});

it('is overdue on every day after the due day, and on none before', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 60 }),
      day,
      (from, amount, today) => {
        const { state, dueOn } = reviewStateOf({
          lastReviewedOn: from,
          reviewIn: months(amount),
          today,
        });
        expect(state === 'overdue').toBe(dueOn !== null && dueOn < today);
      },
    ),
  );
});
