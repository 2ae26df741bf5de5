import fc from 'fast-check';
import { at, checkoutPage } from '../escalation/__testUtils__/alerts';
import { AlertMatch } from './AlertMatch';
import { AlertSubject } from './AlertSubject';
import { matchesAlert, matchesPattern } from './matchesAlert';
import { suppressionOf, SuppressionFacts } from './suppressionOf';
import { MaintenanceWindow, Silence } from './types';

const nothing: SuppressionFacts = {
  silences: [],
  maintenances: [],
  openPageOf: () => undefined,
  deadSources: new Set(),
};

const silence: Silence = {
  id: 's1',
  matchers: { entity: ['component:default/checkout'] },
  reason: 'migration',
  author: 'user:default/ana',
  createdAt: at(-60),
  startsAt: at(0),
  endsAt: at(30),
};

const maintenance: MaintenanceWindow = {
  name: 'database',
  matchers: { system: ['system:default/*'] },
  reason: 'new disks',
  author: 'team shop',
  schedule: { kind: 'once', start: at(0), end: at(60) },
  excludeFromBudget: false,
  scope: { kind: 'config' },
};

const ticket: AlertSubject = { ...checkoutPage, severity: 'ticket' };

it.each<{
  name: string;
  alert?: AlertSubject;
  facts: Partial<SuppressionFacts>;
  minute?: number;
  is: object | undefined;
}>([
  { name: 'nothing', facts: {}, is: undefined },
  {
    name: 'a silence, with who and why',
    facts: { silences: [silence] },
    is: { by: 'silence', author: 'user:default/ana', until: at(30) },
  },
  {
    name: 'no silence before it starts',
    facts: { silences: [silence] },
    minute: -1,
    is: undefined,
  },
  {
    name: 'no silence at its end',
    facts: { silences: [silence] },
    minute: 30,
    is: undefined,
  },
  {
    name: 'the silence that lasts longest',
    facts: { silences: [silence, { ...silence, id: 's2', endsAt: at(90) }] },
    is: { by: 'silence', id: 's2' },
  },
  {
    name: 'not the silence of another service',
    facts: {
      silences: [{ ...silence, matchers: { slo: ['latency'] } }],
    },
    is: undefined,
  },
  {
    name: 'a maintenance, until it ends',
    facts: { maintenances: [maintenance] },
    is: { by: 'maintenance', id: 'database', until: at(60) },
  },
  {
    name: 'not the maintenance of a stranger, whatever it matches',
    facts: {
      maintenances: [
        {
          ...maintenance,
          scope: {
            kind: 'entity',
            entityRef: 'component:default/cart',
            file: 'slo/m.yaml',
          },
        },
      ],
    },
    is: undefined,
  },
  {
    name: 'a silence before a maintenance',
    facts: { silences: [silence], maintenances: [maintenance] },
    is: { by: 'silence' },
  },
  {
    name: 'the page of the same objective, for a ticket',
    alert: ticket,
    facts: { openPageOf: () => 'occ-1' },
    is: { by: 'page', occurrenceId: 'occ-1' },
  },
  {
    name: 'no page by itself',
    facts: { openPageOf: () => 'occ-1' },
    is: undefined,
  },
  {
    name: 'a dead source, for missing data behind it',
    alert: { ...ticket, kind: 'noData' },
    facts: { deadSources: new Set(['prometheus:main']) },
    is: { by: 'deadSource', instance: 'prometheus:main' },
  },
  {
    name: 'no burn behind a dead source',
    facts: { deadSources: new Set(['prometheus:main']) },
    is: undefined,
  },
  {
    name: 'no missing data behind another source',
    alert: { ...ticket, kind: 'noData' },
    facts: { deadSources: new Set(['prometheus:other']) },
    is: undefined,
  },
])('$name', ({ alert = checkoutPage, facts, minute = 5, is }) => {
  const found = suppressionOf(alert, { ...nothing, ...facts }, at(minute));
  expect([found]).toMatchObject([is]);
});

it.each<{ match: AlertMatch; is: boolean }>([
  { match: {}, is: true },
  { match: { severity: ['page', 'ticket'] }, is: true },
  { match: { severity: ['ticket'] }, is: false },
  { match: { owner: ['group:default/pay*'], tier: ['1'] }, is: true },
  { match: { owner: ['group:default/pay*'], tier: ['2'] }, is: false },
  { match: { slo: ['success'] }, is: true },
  { match: { entity: ['Component:Default/Checkout'] }, is: true },
  { match: { alertName: ['*Burn*'] }, is: true },
  { match: { objective: [''] }, is: false },
])('matches $match: $is', ({ match, is }) => {
  expect(matchesAlert(match, checkoutPage)).toBe(is);
});

it('matches no field that an alert does not have', () => {
  const { system: _, ...alert } = checkoutPage;
  expect(matchesAlert({ system: ['*'] }, alert)).toBe(false);
});

it('reads a pattern as the regular expression that it stands for', () => {
  const text = fc.stringMatching(/^[abA.*]{0,8}$/);
  fc.assert(
    fc.property(text, text, (pattern, value) => {
      const parts = pattern.split('*').map(part => part.replace(/\./g, '\\.'));
      const expression = new RegExp(`^${parts.join('.*')}$`, 'is');
      expect(matchesPattern(pattern, value)).toBe(expression.test(value));
    }),
  );
});

it('ends a silence that was ended early', () => {
  const ended = { ...silence, endsAt: at(3), expiredBy: 'user:default/ben' };
  const facts = { ...nothing, silences: [ended] };
  expect(suppressionOf(checkoutPage, facts, at(4))).toBeUndefined();
  expect(suppressionOf(checkoutPage, facts, at(2))).toBeDefined();
});
