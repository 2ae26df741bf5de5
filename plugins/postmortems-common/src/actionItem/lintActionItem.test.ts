import { LintedAction, lintActionItem } from './lintActionItem';

const p2 = {
  priority: 'P2',
  type: 'prevent',
  ownerRef: 'user:default/ann',
} as const;

it.each<[LintedAction, string[]]>([
  [{ ...p2, title: 'Retry failed payments with backoff in checkout' }, []],
  [{ ...p2, title: 'Investigate why the queue filled up' }, ['action.vague']],
  [{ ...p2, title: 'Consider an alert on consumer groups' }, ['action.vague']],
  [
    { ...p2, title: '**Look into** the load balancer of the cluster' },
    ['action.vague'],
  ],
  [{ ...p2, title: 'Think about how pods are spread' }, ['action.vague']],
  [{ ...p2, title: 'We should monitor the queue depth' }, ['action.vague']],
  [
    { ...p2, title: 'Improve alerting' },
    ['action.vague', 'action.short', 'action.endState'],
  ],
  [{ ...p2, title: 'Reduce the time that backups take' }, ['action.endState']],
  [
    { ...p2, title: 'Reduce the time that backups take to below 5 minutes' },
    [],
  ],
  [
    {
      ...p2,
      title: 'Reduce the time that backups take',
      description: 'Done when the alert no longer fires.',
    },
    [],
  ],
  [
    {
      ...p2,
      type: 'investigate',
      title: 'Investigate why the queue filled up',
    },
    ['action.decision'],
  ],
  [
    {
      ...p2,
      type: 'investigate',
      title: 'Investigate the queue to decide whether to shard it',
    },
    [],
  ],
  [{ ...p2, title: 'Fix it' }, ['action.short']],
  [
    {
      priority: 'P0',
      type: 'prevent',
      title: 'Retry failed payments in checkout',
    },
    ['action.owner', 'action.dueDate'],
  ],
  [
    {
      priority: 'P1',
      status: 'wont_do',
      title: 'Retry failed payments in checkout',
    },
    [],
  ],
  [
    { ...p2, isOwnerGone: true, title: 'Retry failed payments in checkout' },
    ['action.ownerGone'],
  ],
])('lints %j', (item, rules) => {
  expect(lintActionItem(item).map(({ rule }) => rule)).toEqual(rules);
});
