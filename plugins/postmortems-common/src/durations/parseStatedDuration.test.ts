import fc from 'fast-check';
import { statedDuration } from '../wire';
import { parseStatedDuration } from './parseStatedDuration';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each<[string, number]>([
  ['4h 9m', 4 * HOUR + 9 * MINUTE],
  ['0h 07m', 7 * MINUTE],
  ['8m', 8 * MINUTE],
  ['673h 34m', 673 * HOUR + 34 * MINUTE],
  ['1d 5h 47m', DAY + 5 * HOUR + 47 * MINUTE],
  ['399 minutes', 399 * MINUTE],
  ['0 minutes', 0],
  ['7 hours', 7 * HOUR],
  ['54 hours 10 minutes', 54 * HOUR + 10 * MINUTE],
  ['19 hours 43 minutes.', 19 * HOUR + 43 * MINUTE],
  ['20 hours 20 minutes.', 20 * HOUR + 20 * MINUTE],
  ['7h (during support hours 10:00-17:00)', 7 * HOUR],
  ['33h 15m (during support hours 10:00-17:00 M-F)', 33 * HOUR + 15 * MINUTE],
  ['2 hrs', 2 * HOUR],
  ['1h30', HOUR + 30 * MINUTE],
  ['1h30m', HOUR + 30 * MINUTE],
  ['1h 05', HOUR + 5 * MINUTE],
  ['90min', 90 * MINUTE],
  ['90 mins', 90 * MINUTE],
  ['about 3 hours', 3 * HOUR],
  ['About 3 hours.', 3 * HOUR],
  ['~45m', 45 * MINUTE],
  ['approx. 2h', 2 * HOUR],
  ['less than 1 minute', MINUTE],
  ['1 day 2 hours', DAY + 2 * HOUR],
  ['1 day, 2 hours and 5 minutes', DAY + 2 * HOUR + 5 * MINUTE],
  ['two weeks', 14 * DAY],
  ['an hour', HOUR],
  ['half an hour', HOUR / 2],
  ['an hour and a half', HOUR * 1.5],
  ['one and a half hours', HOUR * 1.5],
  ['1.5 hours', 1.5 * HOUR],
  ['1,5 h', 1.5 * HOUR],
  ['2 ½ hours', 2.5 * HOUR],
  ['2½ hours', 2.5 * HOUR],
  ['4:09', 4 * HOUR + 9 * MINUTE],
  ['04:09:30', 4 * HOUR + 9 * MINUTE + 30],
  ['PT4H9M', 4 * HOUR + 9 * MINUTE],
  ['P1DT2H', DAY + 2 * HOUR],
  ['P2W', 14 * DAY],
  ['45 seconds', 45],
  ['3 months', 90 * DAY],
  ['0', 0],
  ['5280 minutes', 5280 * MINUTE],
  ['1 hour 30', HOUR + 30 * MINUTE],
  ['12 Hours 4 Mins', 12 * HOUR + 4 * MINUTE],
  ['**4h 9m**', 4 * HOUR + 9 * MINUTE],
  ['`12m`', 12 * MINUTE],
])('reads "%s"', (text, seconds) => {
  expect(parseStatedDuration(text)).toEqual({ seconds, text });
});

it.each([
  '?',
  'N/A',
  'n/a',
  '',
  '-',
  'YYY',
  'unknown',
  'TBD',
  '45',
  '2-3 hours',
  '2 to 3 hours',
  '3 working days',
  '-5 minutes',
  '5m 1h',
  '1h 2h',
  'hours',
  'and 5 minutes',
  '5 minutes and',
  '1.5.2 hours',
  '10 parsecs',
  'P',
  'PT',
  '4:75',
  'in 5 minutes',
  '1h 75',
  '9999999999999 hours',
])('keeps "%s" as it is', text => {
  expect(parseStatedDuration(text)).toEqual({ seconds: null, text });
});

it('keeps the first 200 characters of what is longer', () => {
  const text = 'very '.repeat(1_000);
  expect(parseStatedDuration(`${text} 5 minutes`)).toEqual({
    seconds: null,
    text: text.slice(0, 200),
  });
});

it('never throws, and says what the wire can carry', () => {
  const part = fc.constantFrom(
    ...['1', '2.5', 'h', ' ', 'min', 'd', ':', ',', 'and', '½', '(', ')'],
    ...['P', 'T', '~', 'a', 'half', '9999999', '.', '-', '<', '\n', '*'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 30 }).map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(text, each => {
      const stated = parseStatedDuration(each);
      expect(statedDuration.safeParse(stated).error).toBeUndefined();
    }),
  );
});
