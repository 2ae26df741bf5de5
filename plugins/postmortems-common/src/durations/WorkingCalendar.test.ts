import { parseIsoInstant, epochOf } from '../instant';
import { durationsOf } from './durationsOf';
import { WorkingCalendar, workingSeconds } from './WorkingCalendar';

const week = { from: '10:00', to: '17:00' };
const support: WorkingCalendar = {
  name: 'support hours',
  zone: 'Europe/London',
  hours: { 1: [week], 2: [week], 3: [week], 4: [week], 5: [week] },
};
const always: WorkingCalendar = {
  name: 'always',
  zone: 'Europe/London',
  hours: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map(day => [day, [{ from: '00:00', to: '24:00' }]]),
  ),
};
const split: WorkingCalendar = {
  ...support,
  hours: {
    1: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
  },
};
const at = (text: string) =>
  epochOf(parseIsoInstant(text, 'Europe/London')) ?? NaN;

it.each<[string, WorkingCalendar, string, string, number]>([
  // as somebody counted it: 33h 14m
  ['over days', support, '2023-08-04 09:14', '2023-08-10 12:28', 30.466667],
  ['inside a day', support, '2023-08-04 11:00', '2023-08-04 11:30', 0.5],
  ['before and after', support, '2023-08-04 08:00', '2023-08-04 20:00', 7],
  ['a weekend', support, '2023-08-05 08:00', '2023-08-06 20:00', 0],
  ['a night', support, '2023-08-03 17:30', '2023-08-04 09:30', 0],
  ['two parts of a day', split, '2023-08-07 11:00', '2023-08-07 14:00', 2],
  ['ten weeks', support, '2023-08-07 00:00', '2023-10-16 00:00', 350],
  ['all hours', always, '2023-08-04 09:14', '2023-08-05 10:14', 25],
  ['a short day', always, '2026-03-29 00:00', '2026-03-30 00:00', 23],
  ['a long day', always, '2026-10-25 00:00', '2026-10-26 00:00', 25],
  ['nothing', support, '2023-08-04 11:30', '2023-08-04 11:00', 0],
])('counts working hours over %s', (_, calendar, from, to, hours) => {
  expect(workingSeconds(at(from), at(to), calendar)).toBeCloseTo(
    hours * 3_600,
    -1,
  );
});

it('takes holidays off, also where it counts by weeks', () => {
  const holidays = ['2023-08-08', '2023-08-08', '2023-12-25', '2023-08-12'];
  const calendar = { ...support, holidays };
  const [from, to] = [at('2023-08-07 00:00'), at('2023-10-16 00:00')];
  expect(workingSeconds(from, to, calendar)).toBe(343 * 3_600);
});

it('counts a thousand years as soon as a day', () => {
  const [from, to] = [at('1000-01-06 00:00'), at('2000-01-03 00:00')];
  const weeks = (to - from) / (7 * 86_400_000);
  const seconds = workingSeconds(from, to, support) ?? 0;
  expect(seconds / 3_600 / 35).toBeCloseTo(weeks, 0);
});

it('knows no working time of a zone that is not one', () => {
  const calendar = { ...support, zone: 'Nowhere/AtAll' };
  expect(workingSeconds(0, 1_000, calendar)).toBeUndefined();
});

it('is a second figure, with its calendar named', () => {
  const instant = (text: string) =>
    parseIsoInstant(text, 'Europe/London') ?? {
      at: null,
      precision: 'unknown',
    };
  const { timeToMitigate, timeToResolve } = durationsOf(
    {
      detected: instant('2023-08-04 09:14'),
      mitigated: instant('2023-08-04 11:00'),
      resolved: instant('2023-08-04T12'),
    },
    {},
    support,
  );
  expect(timeToMitigate).toEqual({
    status: 'ok',
    seconds: 6_360,
    disagrees: false,
    working: { seconds: 3_600, calendar: 'support hours (Europe/London)' },
  });
  expect(timeToResolve).not.toHaveProperty('working');
});
