import { postmortemContent } from '../wire';
import { gateOf } from './gateOf';
import { GateInput } from './GateInput';
import {
  action,
  ann,
  approval,
  complete,
  event,
  found,
  input,
  instant,
} from './__testUtils__/gateInput';

it('lets through what is complete', () => {
  expect(gateOf(input())).toEqual([]);
});

it('says all that an empty draft lacks at once, errors first', () => {
  const empty = postmortemContent.parse({
    title: 'x',
    severity: 1,
    ownerRef: ann,
  });
  const all = gateOf({
    ...input({}, { timeline: [], actionItems: [], reviews: [] }),
    content: empty,
  });
  expect(all.every(({ level }) => level === 'error')).toBe(true);
  expect(all.map(({ field }) => field)).toEqual([
    'entityRefs',
    'summary',
    'impact.text',
    'detection',
    'milestones.impactStart',
    'milestones.detected',
    'milestones.resolved',
    'timeline',
    'timeline',
    'timeline',
    'factors',
    'actionItems',
    'reviews',
  ]);
});

it.each<[string, GateInput, string[]]>([
  [
    'a long summary',
    input({ summary: 'x'.repeat(2_001) }),
    ['summary.long summary'],
  ],
  ['a summary of 2,000 characters', input({ summary: '😀'.repeat(2_000) }), []],
  [
    'blanks for an impact',
    input({ impact: { text: ' \n' } }),
    ['impact.missing impact.text'],
  ],
  [
    'an alert without its ref',
    input({ detection: { source: 'alert' } }),
    ['detection.alertRef detection.alertRef'],
  ],
  [
    'an unknown milestone with a reason',
    input({
      milestones: {
        impactStart: {
          at: null,
          precision: 'unknown',
          reason: 'No metric shows it',
        },
        detected: instant(5),
        resolved: instant(60),
      },
    }),
    [],
  ],
  [
    'an unknown milestone without',
    input({
      milestones: {
        impactStart: { at: null, precision: 'unknown' },
        detected: instant(5),
        resolved: instant(60),
      },
    }),
    ['milestones.missing milestones.impactStart'],
  ],
  [
    'factors in a circle',
    input({ factors: [{ id: 'f', kind: 'code', text: 'x', causedBy: ['f'] }] }),
    ['factors.cycle factors.f.causedBy'],
  ],
  [
    'a factor that nothing follows from',
    input({
      factors: [
        ...(complete.factors ?? []),
        { id: 'g', kind: 'code', text: 'x' },
      ],
    }),
    ['factors.noItem factors.g'],
  ],
  [
    'a factor that is accepted',
    input({
      factors: [
        ...(complete.factors ?? []),
        { id: 'g', kind: 'code', text: 'x', accepted: 'Too rare' },
      ],
    }),
    [],
  ],
  [
    'a recovery that is hidden',
    input(
      {},
      {
        timeline: [
          event('alert', 5),
          event('note', 6),
          { ...event('recovery', 60), hidden: true },
        ],
      },
    ),
    ['timeline.recovery timeline'],
  ],
  [
    'no items, with a reason',
    input(
      {
        noActionItemsReason: 'Done already',
        factors: [{ id: 'f', kind: 'code', text: 'x', accepted: 'y' }],
      },
      { actionItems: [] },
    ),
    [],
  ],
  [
    'a P1 without owner and date',
    input({}, { actionItems: [{ ...action, ownerRef: null, dueDate: null }] }),
    [
      'actionItems.owner actionItems.AI-1.ownerRef',
      'actionItems.dueDate actionItems.AI-1.dueDate',
    ],
  ],
  [
    'a P2 without a date',
    input({}, { actionItems: [{ ...action, priority: 'P2', dueDate: null }] }),
    [],
  ],
  [
    'an item that is not to be done',
    input(
      {},
      {
        actionItems: [
          { ...action, status: 'wont_do', ownerRef: null, dueDate: null },
        ],
      },
    ),
    [],
  ],
  [
    'an approval of its only author',
    input({}, { reviews: [{ ...approval, byRef: 'User:default/Ann' }] }),
    ['reviews.approvals reviews'],
  ],
  [
    'an approval that is stale',
    input({}, { reviews: [{ ...approval, isStale: true }] }),
    ['reviews.approvals reviews'],
  ],
  [
    'one approval of severity 1',
    input({ severity: 1 }),
    ['reviews.approvals reviews'],
  ],
  [
    'two approvals of severity 1',
    input(
      { severity: 1 },
      { reviews: [approval, { ...approval, byRef: 'user:default/eve' }] },
    ),
    [],
  ],
  [
    'two approvals by one person',
    input({ severity: 1 }, { reviews: [approval, approval] }),
    ['reviews.approvals reviews'],
  ],
  [
    'changes that are asked for',
    input(
      {},
      {
        reviews: [
          approval,
          {
            ...approval,
            byRef: 'user:default/eve',
            verdict: 'request_changes',
          },
        ],
      },
    ),
    ['reviews.changesRequested reviews'],
  ],
  [
    'an approval that was taken back',
    input(
      {},
      {
        reviews: [
          {
            ...approval,
            verdict: 'request_changes',
            at: '2026-03-03T10:00:00Z',
          },
          approval,
        ],
      },
    ),
    ['reviews.approvals reviews', 'reviews.changesRequested reviews'],
  ],
  [
    'a group without a lead',
    input({}, { owner: { kind: 'group', hasLead: false } }),
    ['owner.group ownerRef'],
  ],
  [
    'an owner that nobody knows',
    input({}, { owner: { kind: 'unknown' } }),
    ['owner.unknown ownerRef'],
  ],
  [
    'a name in the summary',
    input({ summary: 'Then ann example restarted it.' }),
    ['blameless.name summary'],
  ],
  [
    'a name where they are allowed',
    input({ summary: 'Ann Example restarted it.' }, { blameless: false }),
    [],
  ],
  ['a judging phrase', input({ summary: 'It was human error.' }), []],
])('finds the errors of %s', (_, given, expected) => {
  expect(found(given, 'error')).toEqual(expected);
});
