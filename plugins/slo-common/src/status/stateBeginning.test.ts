import { DEFAULT_BUDGET_POLICY } from '../budget';
import { Instant, MINUTE_MS, Slot, slotAt, slotEnd } from '../units';
import {
  DAY,
  MONTH,
  NOW,
  Stretch,
  ledgerAt,
  measured,
} from './__testUtils__/history';
import { narrow, nextProbe } from './beginningSearch';
import {
  DatedCondition,
  datedCondition,
  heldAt,
  searchBeginning,
  windowsOfProbe,
} from './stateBeginning';

type Changes = Parameters<typeof measured>[0];

/** Since how many minutes the condition holds. */
function minutesSince(
  condition: DatedCondition,
  stretches: readonly Stretch[],
  changes: Changes = {},
  more: readonly (readonly Stretch[])[] = [],
): number {
  const identity = measured(changes);
  const policy = DEFAULT_BUDGET_POLICY;
  const question = { condition, identity, now: NOW, policy };
  const length = stretches.reduce((sum, { minutes }) => sum + minutes, 0);
  let search = searchBeginning(question, (slotAt(NOW) - length) as Slot);
  for (let probe = nextProbe(search); probe !== undefined; ) {
    const { starts, end } = windowsOfProbe(question, probe);
    const members = [stretches, ...more].map(own => ({
      measured: identity,
      windows: (start: Instant) => {
        expect(starts).toContain(start);
        return ledgerAt(own, slotAt(end))(start);
      },
    }));
    search = narrow(search, probe, heldAt(question, probe, members));
    probe = nextProbe(search);
  }
  return (NOW - slotEnd(search.holds)) / MINUTE_MS;
}

it.each<{
  name: string;
  condition: DatedCondition;
  stretches: Stretch[];
  changes?: Changes;
  more?: Stretch[][];
  since: number;
}>([
  {
    name: 'is silent from the end of the last minute that was measured',
    condition: 'silent',
    stretches: [{ minutes: 30 * DAY }, { minutes: 26 * 60, isSilent: true }],
    since: 26 * 60,
  },
  {
    name: 'is silent from the first row where nothing was ever measured',
    condition: 'silent',
    stretches: [{ minutes: 3 * DAY, isSilent: true }],
    since: 3 * DAY,
  },
  {
    name: 'is as silent as the longest silent objective of a composite',
    condition: 'silent',
    stretches: [{ minutes: 20 * DAY }, { minutes: 30, isSilent: true }],
    more: [[{ minutes: 20 * DAY }, { minutes: 90, isSilent: true }]],
    since: 90,
  },
  {
    name: 'is spent from the row that spent the last of it',
    condition: 'exhausted',
    // 30 days allow 43,200 bad events: 720 minutes of 60
    stretches: [{ minutes: 40 * DAY }, { minutes: 840, bad: 60 }],
    since: 120,
  },
  {
    name: 'is spent anew, though it was spent before',
    condition: 'exhausted',
    stretches: [
      { minutes: DAY, bad: 60 },
      { minutes: 32 * DAY },
      { minutes: 840, bad: 60 },
    ],
    since: 120,
  },
  {
    name: 'is spent by the events of its calendar month alone',
    condition: 'exhausted',
    stretches: [
      { minutes: 60 * DAY, bad: 30 },
      { minutes: 9 * DAY },
      { minutes: DAY, bad: 50 },
    ],
    changes: { window: MONTH },
    // The larger allowance is that of October: 1.033 a minute
    since: 1_166,
  },
  {
    name: 'is spent by the objectives of a composite together',
    condition: 'exhausted',
    stretches: [{ minutes: 40 * DAY }, { minutes: 480, bad: 60 }],
    more: [[{ minutes: 40 * DAY }, { minutes: 480, bad: 60 }]],
    since: 120,
  },
  {
    name: 'burns from the first minute that met a tier',
    condition: 'burning',
    stretches: [{ minutes: 40 * DAY }, { minutes: 40, bad: 100 }],
    since: 31,
  },
])('$name', ({ condition, stretches, changes, more, since }) => {
  expect(minutesSince(condition, stretches, changes, more)).toBe(since);
});

it('knows of the states that need no ledger', () => {
  expect(datedCondition({ kind: 'healthy' })).toBeUndefined();
  expect(datedCondition({ kind: 'noData', reason: 'new' })).toBeUndefined();
});
