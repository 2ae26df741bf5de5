import { Instant } from '../units';
import {
  AuditViolation,
  AuditedGroup,
  auditAlerts,
  describeViolations,
} from './auditAlerts';

const NOW = 100 * 60_000;
const ago = (minutes: number) => (NOW - minutes * 60_000) as Instant;

const quiet: AuditedGroup = {
  groupId: 'occ-1',
  alertName: 'CheckoutSuccessBurnPage',
  entityRef: 'component:default/checkout',
  severity: 'page',
  firedAt: ago(30),
  delivered: 0,
  dead: 0,
};

it.each<{
  name: string;
  group: Partial<AuditedGroup>;
  kind?: AuditViolation['kind'];
}>([
  { name: 'nobody was told', group: {}, kind: 'nobodyTold' },
  { name: 'it fires since a minute', group: { firedAt: ago(1) } },
  { name: 'somebody was told', group: { delivered: 1 } },
  { name: 'one of two was told', group: { delivered: 1, dead: 1 } },
  {
    name: 'one was told, another waits',
    group: { delivered: 1, oldestPendingAt: ago(9) },
  },
  { name: 'it waits since a minute', group: { oldestPendingAt: ago(1) } },
  {
    name: 'it waits since three minutes',
    group: { oldestPendingAt: ago(3) },
    kind: 'undelivered',
  },
  { name: 'all was given up', group: { dead: 2 }, kind: 'givenUp' },
  {
    name: 'all was given up, and the fallback is being told',
    group: { dead: 2, oldestPendingAt: ago(1) },
  },
  { name: 'quiet hours put it off', group: { escalationDueAt: ago(-60) } },
  {
    name: 'its next step is due',
    group: { delivered: 1, escalationDueAt: ago(1) },
  },
  {
    name: 'its next step is overdue',
    group: { delivered: 1, escalationDueAt: ago(3) },
    kind: 'stepOverdue',
  },
  {
    name: 'all was given up, and the next step is an hour away',
    group: { dead: 1, escalationDueAt: ago(-60) },
    kind: 'givenUp',
  },
])('$name', ({ group, kind }) => {
  const found = auditAlerts([{ ...quiet, ...group }], NOW as Instant);
  expect(found.map(violation => violation.kind)).toEqual(kind ? [kind] : []);
});

it('says what waits longest, and how many more', () => {
  const violations = auditAlerts(
    [
      { ...quiet, oldestPendingAt: ago(3) },
      { ...quiet, alertName: 'RefundsBurnPage', oldestPendingAt: ago(7) },
    ],
    NOW as Instant,
  );
  expect(describeViolations(violations, NOW as Instant)).toBe(
    'RefundsBurnPage of component:default/checkout: what is to be told has been waiting for 7 min, and 1 more. Look at the deliveries page, and tell those who must know by other means',
  );
});
