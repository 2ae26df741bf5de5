import { ActionStatus } from '../wire';
import { decideTracked } from './decideTracked';

const url = 'https://github.com/shop/web/issues/1';

it.each<{
  name: string;
  from: ActionStatus;
  evidenceUrl?: string;
  known: 'open' | 'closed' | 'gone' | null;
  told: 'open' | 'closed' | 'gone';
  reason?: string;
  to?: ActionStatus;
  conflict?: string;
}>([
  {
    name: 'does what closes there',
    from: 'open',
    known: 'open',
    told: 'closed',
    to: 'done',
  },
  {
    name: 'does what is closed when it is linked',
    from: 'in_progress',
    known: null,
    told: 'closed',
    reason: 'completed',
    to: 'done',
  },
  {
    name: 'lets both stand when a person opened it since',
    from: 'open',
    known: 'closed',
    told: 'closed',
    conflict: `GitHub a/b#1 is closed, here it is 'open'`,
  },
  {
    name: 'does not do what was closed undone',
    from: 'open',
    known: 'open',
    told: 'closed',
    reason: 'not planned',
    conflict: `GitHub a/b#1 is closed (not planned), here it is 'open'`,
  },
  {
    name: 'agrees that it is done',
    from: 'verified',
    known: 'open',
    told: 'closed',
  },
  {
    name: 'says that what is done was closed undone',
    from: 'done',
    known: 'closed',
    told: 'closed',
    reason: "Won't Do",
    conflict: `GitHub a/b#1 is closed (Won't Do), here it is 'done'`,
  },
  {
    name: 'agrees that it is not done',
    from: 'wont_do',
    known: 'open',
    told: 'closed',
    reason: 'Duplicate',
  },
  {
    name: 'says that it was done elsewhere',
    from: 'wont_do',
    known: 'open',
    told: 'closed',
    conflict: `GitHub a/b#1 is closed, here it is 'wont_do'`,
  },
  {
    name: 'opens again what was done because of it',
    from: 'done',
    evidenceUrl: url,
    known: 'closed',
    told: 'open',
    to: 'open',
  },
  {
    name: 'leaves what a person found done',
    from: 'done',
    evidenceUrl: 'https://x.example',
    known: 'closed',
    told: 'open',
    conflict: `GitHub a/b#1 is open, here it is 'done'`,
  },
  {
    name: 'leaves what was verified',
    from: 'verified',
    evidenceUrl: url,
    known: 'closed',
    told: 'open',
    conflict: `GitHub a/b#1 is open, here it is 'verified'`,
  },
  {
    name: 'has nothing to say while both are open',
    from: 'in_progress',
    known: 'open',
    told: 'open',
  },
  {
    name: 'has nothing to say of what is gone',
    from: 'open',
    known: 'open',
    told: 'gone',
  },
])('$name', ({ from, evidenceUrl, known, told, reason, to, conflict }) => {
  const decided = decideTracked(
    { status: from, ...(evidenceUrl && { evidenceUrl }) },
    { tracker: 'GitHub', key: 'a/b#1', known },
    { state: told, url, ...(reason && { reason }) },
  );
  expect([decided.status?.status, decided.conflict]).toEqual([
    to,
    conflict ?? null,
  ]);
});
