import { DAY, MONTH, Stretch } from '../status/__testUtils__/history';
import { Millis } from '../units';
import {
  History,
  inShort,
  judged,
  statusOf,
  subjectOf,
} from './__testUtils__/judged';
import { judgeAlerts } from './judgeAlerts';
import { DEFAULT_ALERTING_POLICY } from './AlertingPolicy';

const HOUR = 'burn:3600000';
const SIX_HOURS = 'burn:21600000';
const TICKETS = 'burn:86400000 burn:259200000';
const CLEAN: Stretch = { minutes: 40 * DAY };
/** Ten requests an hour. */
const RARE = 10 / 60;

it.each<{
  name: string;
  history: Stretch[];
  changes?: History;
  page: string;
  ticket: string;
}>([
  {
    name: 'is calm while nothing burns',
    history: [{ minutes: 40 * DAY, bad: 0.05 }],
    page: 'known calm',
    ticket: 'known budget:0.5',
  },
  {
    name: 'pages in the first minute of a full outage',
    history: [CLEAN, { minutes: 1, bad: 100 }],
    page: `known ${HOUR}`,
    ticket: 'known calm',
  },
  {
    name: 'pages by both tiers after an hour of it, and says what is spent',
    history: [CLEAN, { minutes: 60, bad: 100 }],
    page: `known ${HOUR} ${SIX_HOURS}`,
    ticket: `known ${TICKETS} budget:1`,
  },
  {
    name: 'is calm five minutes after it, though half an hour remembers it',
    history: [CLEAN, { minutes: 60, bad: 100 }, { minutes: 5 }],
    page: `known ${SIX_HOURS} calm`,
    ticket: `known ${TICKETS} budget:1`,
  },
  {
    name: 'is not calm four minutes after it',
    history: [CLEAN, { minutes: 60, bad: 100 }, { minutes: 4 }],
    page: `known ${HOUR} ${SIX_HOURS}`,
    ticket: `known ${TICKETS} budget:1`,
  },
  {
    name: 'makes a ticket of a bad event among ten an hour',
    history: [
      { minutes: 40 * DAY, total: RARE },
      { minutes: 1, total: 1, bad: 1 },
    ],
    page: 'known',
    ticket: `known ${HOUR} ${SIX_HOURS} ${TICKETS}`,
  },
  {
    name: 'pages for the third of them',
    history: [
      { minutes: 40 * DAY, total: RARE },
      { minutes: 18, total: RARE, bad: RARE },
    ],
    page: `known ${HOUR} ${SIX_HOURS}`,
    ticket: `known ${TICKETS}`,
  },
  {
    name: 'pages for one of them where the guard is off',
    history: [
      { minutes: 40 * DAY, total: RARE },
      { minutes: 1, total: 1, bad: 1 },
    ],
    changes: { policy: { guard: undefined } },
    page: `known ${HOUR} ${SIX_HOURS}`,
    ticket: `known ${TICKETS}`,
  },
  {
    name: 'cannot say that it is over after a minute without events',
    history: [
      { minutes: 40 * DAY, total: RARE },
      { minutes: 60, total: RARE, bad: RARE },
      { minutes: 5, total: 0 },
    ],
    page: `known ${SIX_HOURS}`,
    ticket: `known ${TICKETS} budget:1`,
  },
  {
    name: 'moves nothing when the source fails, and tells that',
    history: [CLEAN, { minutes: 60, bad: 100 }],
    changes: { source: { status: 'failed', message: 'refused' } },
    page: 'sourceFailed',
    ticket: 'sourceFailed noData',
  },
  {
    name: 'moves nothing when nothing was measured for ten minutes',
    history: [
      CLEAN,
      { minutes: 60, bad: 100 },
      { minutes: 10, isSilent: true },
    ],
    page: 'silent',
    ticket: 'silent noData',
  },
  {
    name: 'tells of a refused definition as of a source that fails',
    history: [],
    changes: { source: { status: 'rejected', message: 'no such metric' } },
    page: 'invalid',
    ticket: 'invalid noData',
  },
  {
    name: 'tells nothing of what is new',
    history: [],
    changes: { ageMinutes: 1 },
    page: 'new',
    ticket: 'new',
  },
  {
    name: 'pages on missing data where the operator wants it',
    history: [CLEAN, { minutes: 10, isSilent: true }],
    changes: { policy: { noData: { severity: 'page', after: 0 as Millis } } },
    page: 'silent noData',
    ticket: 'silent',
  },
  {
    name: 'says nothing of missing data where the operator wants none',
    history: [CLEAN, { minutes: 10, isSilent: true }],
    changes: { policy: { noData: undefined } },
    page: 'silent',
    ticket: 'silent',
  },
  {
    name: 'does not page on a few minutes after a long gap (F11)',
    history: [
      { minutes: 10 * DAY },
      { minutes: 400, isSilent: true },
      { minutes: 2, bad: 100 },
    ],
    page: 'known',
    ticket: 'known calm',
  },
  {
    name: 'still judges burns where too little of the month was measured',
    history: [
      { minutes: 28 * DAY, isSilent: true },
      { minutes: 60, bad: 100 },
    ],
    page: `known ${HOUR}`,
    ticket: 'known noData',
  },
  {
    name: 'tells the highest threshold that is spent',
    history: [{ minutes: 20 * DAY }, { minutes: 10 * DAY, bad: 0.24 }],
    changes: { policy: { forecast: undefined } },
    page: 'known calm',
    ticket: 'known burn:259200000 budget:0.75',
  },
  {
    name: 'lingers just below the lowest threshold',
    history: [{ minutes: 20 * DAY, bad: 0.0735 }, { minutes: 10 * DAY }],
    page: 'known calm',
    ticket: 'known calm lingering:budget',
  },
  {
    name: 'tells a budget that runs out within a quarter of the window',
    history: [
      { minutes: 25 * DAY, bad: 0.09 },
      { minutes: 5 * DAY, bad: 0.12 },
    ],
    page: 'known calm',
    ticket: 'known burn:259200000 budget:0.9 forecast',
  },
  {
    name: 'judges a quiet calendar month by the larger allowance',
    history: [
      { minutes: 60 * DAY, total: 1_000 },
      { minutes: 10 * DAY, bad: 0.11 },
    ],
    changes: { window: MONTH, policy: { forecast: undefined } },
    page: 'known calm',
    ticket: 'known burn:259200000',
  },
])('$name', ({ history, changes, page, ticket }) => {
  expect(inShort(judged(history, changes))).toEqual({ page, ticket });
});

it('leaves the burns of an objective to its composite', () => {
  const status = statusOf([CLEAN, { minutes: 60, bad: 100 }]);
  const { page } = judged([CLEAN, { minutes: 60, bad: 100 }]);
  expect(page.reasons).not.toEqual([]);
  const definition = {
    ...subjectOf({}).definition,
    composite: true,
  };
  const facts = judgeAlerts({
    status,
    definition,
    policy: DEFAULT_ALERTING_POLICY,
    now: status.computedAt,
  });
  expect(inShort(facts)).toEqual({ page: 'known calm', ticket: 'known calm' });
});

it('tells what the guard held back, and how likely it is by chance', () => {
  const { ticket } = judged([
    { minutes: 40 * DAY, total: RARE },
    { minutes: 1, total: 1, bad: 1 },
  ]);
  expect(ticket.reasons[0]).toMatchObject({
    kind: 'burn',
    guard: { verdict: 'held', chance: expect.closeTo(0.01, 2) },
    source: expect.stringContaining('2 % of the budget in 1 hour'),
  });
});
