import { ACTION_STATUSES, ActionStatus } from '../wire';
import { isFinishedAction, isOverdue, defaultDueDate } from './actionState';
import { ActionItemFacts, decideActionChange } from './decideActionChange';
import {
  ActionStatusFacts,
  decideActionStatus,
  nextActionStatuses,
} from './decideActionStatus';

const ann = 'user:default/ann';
const ben = 'user:default/ben';
const now = Date.UTC(2026, 2, 2, 10);
const by = { now, by: ann };
const at = '2026-03-02T10:00:00Z';

const facts = (
  status: ActionStatus,
  more: Partial<ActionStatusFacts> = {},
): ActionStatusFacts => ({
  ref: 'AI-1',
  status,
  verification: null,
  startedAt: null,
  completedAt: null,
  ...more,
});
const complete = {
  reason: 'why',
  approverRef: ben,
  evidenceUrl: 'https://git.example/1',
  verification: { how: 'A drill' },
};

it('goes only where it may', () => {
  for (const from of ACTION_STATUSES) {
    for (const status of ACTION_STATUSES.filter(each => each !== from)) {
      const { ok } = decideActionStatus(
        facts(from),
        { status, ...complete },
        by,
      );
      const isNext = nextActionStatuses(from).includes(status);
      expect([from, status, ok]).toEqual([from, status, isNext]);
    }
  }
});

it.each<[ActionStatus, ActionStatus, object, RegExp | undefined]>([
  ['open', 'done', {}, /'evidenceUrl' is missing/],
  ['done', 'verified', {}, /'verification' is missing/],
  ['open', 'wont_do', { approverRef: ben }, /'reason' is missing/],
  ['open', 'wont_do', { reason: 'x' }, /'approverRef' is missing/],
  [
    'open',
    'wont_do',
    { reason: 'x', approverRef: 'User:default/Ann' },
    /is you/,
  ],
  ['done', 'open', {}, /'reason' is missing/],
  ['wont_do', 'in_progress', { reason: ' ' }, /'reason' is missing/],
  ['in_progress', 'open', {}, undefined],
  ['open', 'in_progress', {}, undefined],
])('asks what %s to %s needs', (from, status, given, message) => {
  const decision = decideActionStatus(facts(from), { status, ...given }, by);
  const error = decision.ok ? undefined : decision.error;
  expect(error ?? 'fine').toMatch(message ?? /^fine$/);
});

it('keeps what a status carries, and clears it when it is opened again', () => {
  const { evidenceUrl } = complete;
  const done = decideActionStatus(
    facts('open'),
    { status: 'done', evidenceUrl },
    by,
  );
  expect(done).toMatchObject({ value: { evidenceUrl, completedAt: at } });
  const was = facts('done', {
    evidenceUrl,
    completedAt: '2026-03-01T00:00:00Z',
  });
  const verification = { how: 'A drill' };
  expect(
    decideActionStatus(was, { status: 'verified', verification }, by),
  ).toMatchObject({
    value: {
      completedAt: '2026-03-01T00:00:00Z',
      verification: { how: 'A drill', byRef: ann, at },
    },
  });
  expect(
    decideActionStatus(was, { status: 'open', reason: 'Not enough' }, by),
  ).toMatchObject({
    value: { change: 'reopened', evidenceUrl: null, completedAt: null },
  });
});

it('says the same again only once', () => {
  const { evidenceUrl } = complete;
  const was = facts('done', { evidenceUrl, completedAt: at });
  expect(
    decideActionStatus(was, { status: 'done', evidenceUrl }, by),
  ).toMatchObject({ ok: true, value: { change: 'unchanged' } });
});

const item: ActionItemFacts = {
  ref: 'AI-1',
  title: 'Retry payments',
  description: '',
  type: 'prevent',
  priority: 'P1',
  status: 'open',
  ownerRef: ann,
  dueDate: '2026-03-10',
  factorIds: [],
  labels: [],
  moves: [],
  reminders: { lastAt: null, count: 0, mutedUntil: null },
};

it('counts a moved date, with its reason, and not the first', () => {
  const changes = { dueDate: '2026-03-20' };
  expect(decideActionChange(item, { changes }, by)).toEqual({
    ok: false,
    error: expect.stringMatching(/'reason' is missing/),
  });
  const reason = 'Waiting for the vendor';
  expect(decideActionChange(item, { changes, reason }, by)).toEqual({
    ok: true,
    value: {
      changes,
      before: { dueDate: '2026-03-10' },
      moves: [{ from: '2026-03-10', to: '2026-03-20', at, byRef: ann, reason }],
    },
  });
  const undated = { ...item, dueDate: null };
  expect(decideActionChange(undated, { changes }, by)).toMatchObject({
    ok: true,
    value: { moves: [] },
  });
});

it('changes nothing that is the same', () => {
  const changes = { dueDate: '2026-03-10', lessonId: null, factorIds: [] };
  expect(decideActionChange(item, { changes }, by)).toEqual({
    ok: true,
    value: { changes: {}, before: {}, moves: [] },
  });
});

it.each([
  [{ ownerRef: null }, item, /always has an owner/],
  [{ dueDate: null }, { ...item, status: 'done' as const }, /Open it again/],
])('refuses %j', (changes, from, message) => {
  const decision = decideActionChange(from, { changes, reason: 'x' }, by);
  expect(!decision.ok && decision.error).toMatch(message);
});

it.each([
  ['P0', 'done', false],
  ['P0', 'verified', true],
  ['P1', 'done', true],
  ['P1', 'wont_do', true],
  ['P3', 'in_progress', false],
] as const)('finishes a %s that is %s: %s', (priority, status, finished) => {
  expect(isFinishedAction({ priority, status })).toBe(finished);
});

it.each([
  ['P0', '2026-03-16'],
  ['P1', '2026-03-30'],
  ['P2', '2026-04-27'],
  ['P3', null],
] as const)('gives a %s until %s', (priority, due) => {
  expect(defaultDueDate(priority, '2026-03-02')).toBe(due);
});

it.each([
  ['Pacific/Auckland', '2026-03-10T10:59:59Z', 'open', false],
  ['Pacific/Auckland', '2026-03-10T11:00:00Z', 'open', true],
  ['America/Los_Angeles', '2026-03-11T06:59:59Z', 'in_progress', false],
  ['America/Los_Angeles', '2026-03-11T07:00:00Z', 'in_progress', true],
  ['UTC', '2026-04-11T07:00:00Z', 'done', false],
] as const)('is overdue in %s at %s, %s: %s', (zone, time, status, overdue) => {
  const dated = { status, zone, dueDate: '2026-03-10' };
  expect(isOverdue(dated, Date.parse(time))).toBe(overdue);
});
