import { POSTMORTEM_STATUSES, PostmortemStatus, WireFinding } from '../wire';
import { decidePostmortemStatus } from './decidePostmortemStatus';
import { dueAtOf } from './dueAtOf';
import { isReviewStale } from './reviews';

const fault = (rule: string): WireFinding => ({
  rule,
  level: 'error',
  field: rule,
  message: `${rule} is wrong.`,
});
const decide = (
  from: PostmortemStatus,
  to: PostmortemStatus,
  more: Partial<Parameters<typeof decidePostmortemStatus>[0]> = {},
) =>
  decidePostmortemStatus({
    postmortem: { ref: 'PM-2026-001', status: from },
    to,
    gate: [],
    openPriorityActions: [],
    now: 5,
    ...more,
  });

it('goes one step on, or back to the draft with a reason', () => {
  for (const [index, from] of POSTMORTEM_STATUSES.entries()) {
    for (const [other, to] of POSTMORTEM_STATUSES.entries()) {
      const isNext = other === index + 1;
      const isBack = to === 'draft' && from !== 'draft';
      expect([from, to, decide(from, to).ok]).toEqual([from, to, isNext]);
      const withReason = decide(from, to, { reason: 'why' }).ok;
      expect([from, to, withReason]).toEqual([from, to, isNext || isBack]);
    }
  }
});

it.each<[PostmortemStatus, PostmortemStatus, object, RegExp]>([
  [
    'in_review',
    'reviewed',
    { gate: [fault('reviews.approvals')] },
    /reviews\.approvals is wrong/,
  ],
  [
    'reviewed',
    'published',
    { gate: [fault('a'), fault('b')] },
    /a is wrong\. b: b is wrong/,
  ],
  [
    'published',
    'closed',
    { openPriorityActions: ['AI-1', 'AI-2'] },
    /AI-1, AI-2/,
  ],
])('does not go from %s to %s past what is open', (from, to, more, message) => {
  expect(decide(from, to, more)).toEqual({
    ok: false,
    error: expect.stringMatching(message),
  });
});

it('is reviewed before its gate is open, and published past warnings', () => {
  expect(decide('in_review', 'reviewed', { gate: [fault('a')] }).ok).toBe(true);
  const warning = { ...fault('a'), level: 'warning' as const };
  expect(decide('reviewed', 'published', { gate: [warning] })).toEqual({
    ok: true,
    value: { status: 'published', change: 'status', publishedAt: 5 },
  });
});

it('records that it was withdrawn or reopened', () => {
  const reason = 'why';
  expect(decide('in_review', 'draft', { reason })).toMatchObject({
    value: { change: 'withdrawn', reason, publishedAt: null },
  });
  expect(decide('closed', 'draft', { reason })).toMatchObject({
    value: { change: 'reopened', reason, publishedAt: null },
  });
});

it.each([
  [1, '2026-03-06T15:00:00Z', '2026-03-09T15:00:00Z'],
  [2, '2026-03-06T15:00:00Z', '2026-03-13T15:00:00Z'],
  [2, '2026-03-04T15:00:00Z', '2026-03-11T15:00:00Z'],
  [2, '2026-03-07T15:00:00Z', '2026-03-13T15:00:00Z'],
  [3, '2026-03-04T15:00:00Z', '2026-03-18T15:00:00Z'],
] as const)('is due by severity %s, from %s', (severity, from, due) => {
  expect(dueAtOf(severity, Date.parse(from))).toBe(Date.parse(due));
});

it('makes a review stale by what was approved of, not by who may find it', () => {
  expect(isReviewStale(['tags', 'viewers', 'ownerRef'])).toBe(false);
  expect(isReviewStale(['tags', 'impact.text'])).toBe(true);
  expect(isReviewStale([])).toBe(false);
});
