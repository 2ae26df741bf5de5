import { WireInstant } from '@nines/backstage-plugin-postmortems-common';
import { shownInstant } from './shownInstant';

const at = '2026-11-25T23:30:15.000Z';

it.each<{ name: string; instant: WireInstant; shown: object }>([
  {
    name: 'shows seconds only where they are known',
    instant: { at, precision: 'second', sourceZone: 'UTC' },
    shown: { kind: 'time', text: '26 Nov 2026, 00:30:15 CET', hasZone: true },
  },
  {
    name: 'shows a time in the zone of the reader',
    instant: { at, precision: 'minute', sourceZone: 'UTC' },
    shown: { kind: 'time', text: '26 Nov 2026, 00:30 CET' },
  },
  {
    name: 'moves no time whose zone nobody gave',
    instant: { at, precision: 'minute' },
    shown: {
      kind: 'time',
      text: '25 Nov 2026, 23:30',
      hasZone: false,
      dateTime: '2026-11-25T23:30:15.000',
    },
  },
  {
    name: 'says that only the hour is known',
    instant: { at, precision: 'hour', sourceZone: 'UTC' },
    shown: { kind: 'hour' },
  },
  {
    name: 'shows a day as a day, in no zone',
    instant: { at, precision: 'day' },
    shown: { kind: 'day', text: '25 Nov 2026', dateTime: '2026-11-25' },
  },
  {
    name: 'invents nothing for what is not known',
    instant: { at: null, precision: 'unknown', sourceText: '14:??' },
    shown: { kind: 'unknown' },
  },
])('$name', ({ instant, shown }) => {
  expect(shownInstant(instant, { timeZone: 'Europe/Berlin' })).toMatchObject(
    shown,
  );
});
