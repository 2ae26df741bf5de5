import { IANAZone } from 'luxon';
import { MINUTE_MS } from '../units';
import { toInstant, WallTime } from './wallTime';

const STEP_MS = 30 * MINUTE_MS;
const DAY_MS = 48 * STEP_MS;
const FIRST = Date.UTC(2018, 0, 1);

/** Changes of a zone's offset in six years that are over, so that no new zone data moves them: the days that have one, and the half hour in each. */
function changes(offsetAt: (time: number) => number): number[] {
  const days = Array.from(
    { length: 6 * 365 },
    (_, day) => FIRST + day * DAY_MS,
  );
  return days
    .filter(day => offsetAt(day) !== offsetAt(day + DAY_MS))
    .map(day => {
      let time = day;
      while (offsetAt(time) === offsetAt(day)) time += STEP_MS;
      return time;
    });
}

it.each([
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Pacific/Chatham',
])('finds every wall time around every change of %s', name => {
  const zone = IANAZone.create(name);
  const offsetAt = (time: number) => zone.offset(time) * MINUTE_MS;
  const all = changes(offsetAt);
  expect(all.length).toBeGreaterThanOrEqual(10);
  for (const change of all) {
    const offsets = [offsetAt(change - 1), offsetAt(change)];
    for (let minutes = -180; minutes <= 180; minutes += 15) {
      const wall = change + offsets[0] + minutes * MINUTE_MS;
      const instants = offsets
        .filter(offset => offsetAt(wall - offset) === offset)
        .map(offset => wall - offset);
      // By the offset before the change where there is none, the first where there are two
      const expected =
        instants.length === 0 ? wall - offsets[0] : Math.min(...instants);
      expect(toInstant(wall as WallTime, name)).toBe(expected);
    }
  }
});
