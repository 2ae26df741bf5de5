import { RUNBOOK_FLAGS } from '@nines/backstage-plugin-runbooks-common';
import { aRunbook } from '../../fixtures';
import { STATE_COLORS, stateOf } from './stateOf';

const { review, built } = aRunbook();

it.each([
  { name: 'in date and built', part: {}, state: 'fine' },
  {
    name: 'of which the first is the worst',
    part: { flags: ['overdue' as const, 'dueSoon' as const] },
    state: 'overdue',
  },
  {
    name: 'whose page was not looked at',
    part: { built: { ...built, status: 'unknown' as const } },
    state: 'unknown',
  },
  {
    name: 'whose built page is an older one',
    part: { built: { ...built, status: 'stale' as const } },
    state: 'unknown',
  },
  {
    name: 'of whose review nothing is known',
    part: { review: { ...review, state: 'unknown' as const } },
    state: 'unknown',
  },
])('says of one $name: $state', ({ part, state }) => {
  expect(stateOf(aRunbook(part))).toBe(state);
});

it('paints nothing green but what is known to be fine', () => {
  const green = Object.entries(STATE_COLORS).filter(
    ([, kind]) => kind === 'healthy',
  );
  expect(green.map(([state]) => state)).toEqual(['fine']);
  expect(Object.keys(STATE_COLORS)).toEqual(
    expect.arrayContaining([...RUNBOOK_FLAGS]),
  );
});
