import { readTime } from './readTime';
import { TimeReader } from './TimeReader';

const day = { year: 2018, month: 3, day: 13, from: 'title' };

it.each<[text: string, at: string | null, precision: string, rest: string]>([
  ['2020-08-07 15:51', '2020-08-07T15:51:00Z', 'minute', ''],
  ['2020-08-07 15:51 - it broke', '2020-08-07T15:51:00Z', 'minute', 'it broke'],
  ['2023-07-25 14:09: Pod gone', '2023-07-25T14:09:00Z', 'minute', 'Pod gone'],
  ['2023-09-18 15.26 Compared', '2023-09-18T15:26:00Z', 'minute', 'Compared'],
  ['2025-01-14 1600', '2025-01-14T16:00:00Z', 'minute', ''],
  ['2021-11-05 9:29', '2021-11-05T09:29:00Z', 'minute', ''],
  ['2022-02-?? ??:??', null, 'unknown', ''],
  ['2021/22-??-?? HH:mm', null, 'unknown', ''],
  ['2022-05-?? HH:mm', null, 'unknown', ''],
  ['20xx-MM-DD HH:mm', null, 'unknown', ''],
  ['2022-06-02 HH:mm', '2022-06-02T00:00:00Z', 'day', ''],
  ['2024-03-13 14:??', '2024-03-13T14:00:00Z', 'hour', ''],
  ['~2025-03-03 19:30', '2025-03-03T19:30:00Z', 'hour', ''],
  ['2020-11-17 10:45~', '2020-11-17T10:45:00Z', 'hour', ''],
  ['2021-12-10   15:40', '2021-12-10T15:40:00Z', 'minute', ''],
  ['2021-12-10', '2021-12-10T00:00:00Z', 'day', ''],
  ['**10:45** - SDK', '2018-03-13T10:45:00Z', 'minute', 'SDK'],
  ['[08:47] Bump', '2018-03-13T08:47:00Z', 'minute', 'Bump'],
  ['15:35 – Plan pushed', '2018-03-13T15:35:00Z', 'minute', 'Plan pushed'],
  ['11:12 AM: An email', '2018-03-13T11:12:00Z', 'minute', 'An email'],
  ['9:02a', '2018-03-13T09:02:00Z', 'minute', ''],
  ['8:20 - 8:24', '2018-03-13T08:20:00Z', 'minute', ''],
  ['March 22, around 19:30 ', '2018-03-22T19:30:00Z', 'hour', ''],
  ['Mar 23, 09:08', '2018-03-23T09:08:00Z', 'minute', ''],
  ['Sep 27 2017 13:06', '2017-09-27T13:06:00Z', 'minute', ''],
  ['May 1 2019, 3:18 PM', '2019-05-01T15:18:00Z', 'minute', ''],
  ['{{ 06:10 }}', '2018-03-13T06:10:00Z', 'minute', ''],
  ['2018-07-08 ca. 18:30', '2018-07-08T18:30:00Z', 'hour', ''],
  [
    '{{ 2022-01-20 Between 02:00 and 02.30 PM }}',
    '2022-01-20T14:00:00Z',
    'minute',
    '',
  ],
  ['Jan 14, 10:18 AM', '2018-01-14T10:18:00Z', 'minute', ''],
  ['02-26-2024 - Reported', '2024-02-26T00:00:00Z', 'day', 'Reported'],
  ['24/07/25', '2025-07-24T00:00:00Z', 'day', ''],
  ['03/04/2024 - Which?', null, 'unknown', 'Which?'],
  ['11/03/202 - Version', null, 'unknown', 'Version'],
  ['15 May', '2018-05-15T00:00:00Z', 'day', ''],
  ['2023-02-30 10:00 x', null, 'unknown', 'x'],
  ['16:00 PM', '2018-03-13T16:00:00Z', 'minute', ''],
  ['12:30 AM', '2018-03-13T00:30:00Z', 'minute', ''],
  ['21:10:57 ', '2018-03-13T21:10:57Z', 'second', ''],
])('reads %j', (text, at, precision, rest) => {
  const written = readTime(text);
  expect(written).toBeDefined();
  if (!written) return;
  expect(text.slice(written.length)).toBe(rest);
  const read = new TimeReader({ day }).read(written, 1);
  expect(read.at).toMatchObject({ at, precision });
  expect(read.at.sourceText).not.toBe('');
  expect(read.at.sourceZone).toBeUndefined();
});

it.each([
  ['2017-11-30 16:22 PST', '2017-12-01T00:22:00Z', 'UTC-08:00'],
  ['22:30 UTC (Oct 29)', '2018-10-29T22:30:00Z', 'UTC'],
  ['February 15, 2024: 7:56am UTC', '2024-02-15T07:56:00Z', 'UTC'],
  ['04:49 PM UTC Site', '2018-03-13T16:49:00Z', 'UTC'],
  ['2024-05-01T12:00:00+02:00', '2024-05-01T10:00:00Z', 'UTC+02:00'],
  ['2024-05-01 12:00 IST', '2024-05-01T12:00:00Z', undefined],
])('reads the zone of %j', (text, at, zone) => {
  const written = readTime(text);
  const read = written && new TimeReader({ day }).read(written, 1);
  expect(read?.at).toMatchObject({ at });
  expect(read?.at.sourceZone).toBe(zone);
});

it.each([
  ...['10 nodes', '1. first', 'Phase 1', 'Marked as bad', 'May we go on?'],
  ...['404 Not Found', '3.5 hours', 'v1.6.1', 'at once', 'Sunday', ''],
])('takes %j for no time', text => {
  expect(readTime(text)).toBeUndefined();
});

it('goes over midnight only where the order says so, and says it', () => {
  const times = new TimeReader({ day });
  const read = ['23:00', '00:40', '00:30', '09:00'].map((text, index) => {
    const written = readTime(text);
    return written && times.read(written, index + 1).at.at;
  });
  expect(read).toEqual([
    '2018-03-13T23:00:00Z',
    '2018-03-14T00:40:00Z',
    '2018-03-14T00:30:00Z',
    '2018-03-14T09:00:00Z',
  ]);
  expect(times.findings.map(({ rule, line }) => [rule, line])).toEqual([
    ['timeline.date', 1],
    ['timeline.midnight', 2],
    ['timeline.order', 3],
  ]);
});

it('never gives a time a date that nobody wrote', () => {
  const written = readTime('10:45 broke');
  expect(written && new TimeReader({}).read(written, 1).at).toEqual({
    at: null,
    precision: 'unknown',
    sourceText: '10:45',
  });
});

it('takes the zone of whoever imports for times that give none', () => {
  const written = readTime('2024-07-01 12:00');
  const times = new TimeReader({ zone: 'Europe/London' });
  expect(written && times.read(written, 1).at).toMatchObject({
    at: '2024-07-01T11:00:00Z',
    sourceZone: 'Europe/London',
  });
});
