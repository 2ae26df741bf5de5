import fc from 'fast-check';
import { Instant, MINUTE_MS } from '../units';
import { CHANGING_ZONES } from './__testUtils__/zones';
import { wallInstants, wallTimeAt } from './wallInstants';
import { parseWallTime, WallTime } from './wallTime';

const instants = (wall: string, zone: string) => {
  const { first, last } = wallInstants(parseWallTime(wall), zone);
  return [first, last].map(at => new Date(at).toISOString().slice(0, 16));
};

it.each<{ name: string; wall: string; zone: string; is: string[] }>([
  {
    name: 'one instant on other days',
    wall: '2026-07-01 02:30:00',
    zone: 'Europe/Berlin',
    is: ['2026-07-01T00:30', '2026-07-01T00:30'],
  },
  {
    name: 'two where the clocks go back',
    wall: '2026-10-25 02:30:00',
    zone: 'Europe/Berlin',
    is: ['2026-10-25T00:30', '2026-10-25T01:30'],
  },
  {
    name: 'that of the change where they go forward over it',
    wall: '2026-03-29 02:30:00',
    zone: 'Europe/Berlin',
    is: ['2026-03-29T01:00', '2026-03-29T01:00'],
  },
  {
    name: 'the change itself is shown as the later time',
    wall: '2026-03-29 03:00:00',
    zone: 'Europe/Berlin',
    is: ['2026-03-29T01:00', '2026-03-29T01:00'],
  },
  {
    name: 'half an hour back',
    wall: '2026-04-05 01:45:00',
    zone: 'Australia/Lord_Howe',
    is: ['2026-04-04T14:45', '2026-04-04T15:15'],
  },
  {
    name: 'a day that is missing',
    wall: '2011-12-30 12:00:00',
    zone: 'Pacific/Apia',
    is: ['2011-12-30T10:00', '2011-12-30T10:00'],
  },
])('$name', ({ wall, zone, is }) => {
  expect(instants(wall, zone)).toEqual(is);
});

it('shows the time at both instants, or jumps over it there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHANGING_ZONES),
      fc.integer({ min: 26_300_000, max: 30_000_000 }),
      (zone, minute) => {
        const wall = (minute * MINUTE_MS) as WallTime;
        const { first, last } = wallInstants(wall, zone);
        expect(first).toBeLessThanOrEqual(last);
        const shown = wallTimeAt(first, zone);
        const before = wallTimeAt((first - 1) as Instant, zone);
        expect(shown >= wall && before < wall).toBe(true);
        const isShown = shown === wall;
        expect(wallTimeAt(last, zone) === wall).toBe(isShown);
      },
    ),
  );
});

it('refuses a zone that does not exist', () => {
  expect(() => wallInstants(0 as WallTime, 'Mars/Olympus')).toThrow(
    /'Mars\/Olympus' is not an IANA time zone/,
  );
});
