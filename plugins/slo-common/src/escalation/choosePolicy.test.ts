import { PolicyScope } from '../silence';
import { at, checkoutPage, threeSteps } from './__testUtils__/alerts';
import { choosePolicy } from './choosePolicy';
import { explainChoice } from './explainChoice';
import { EscalationPolicy } from './types';

const entity = (entityRef: string): PolicyScope => ({
  kind: 'entity',
  entityRef,
  file: 'slo/paging.yaml',
});

const named = (
  name: string,
  more: Partial<EscalationPolicy> = {},
): EscalationPolicy => ({ ...threeSteps, name, ...more });

it.each<{
  name: string;
  policies: EscalationPolicy[];
  policyName?: string;
  chosen: string | undefined;
}>([
  {
    name: 'takes the first that matches',
    policies: [
      named('tickets', { match: { severity: ['ticket'] } }),
      named('tier-1', { match: { tier: ['1'], entity: ['component:*'] } }),
      named('rest'),
    ],
    chosen: 'tier-1',
  },
  {
    name: 'takes the named one, whether it matches or not',
    policies: [named('all'), named('special', { match: { tier: ['4'] } })],
    policyName: 'special',
    chosen: 'special',
  },
  {
    name: 'goes on by matching when the named one is not there',
    policies: [named('all')],
    policyName: 'gone',
    chosen: 'all',
  },
  {
    name: 'takes its own before those of its system, its owner, the shared location and app-config',
    policies: [
      named('config'),
      named('shared', { scope: { kind: 'shared', file: 'a.yaml' } }),
      named('owner', { scope: entity('group:default/payments') }),
      named('system', { scope: entity('system:default/shop') }),
      named('own', { scope: entity('component:default/checkout') }),
    ],
    chosen: 'own',
  },
  {
    name: 'never takes one of a stranger, not even by name',
    policies: [named('theirs', { scope: entity('component:default/cart') })],
    policyName: 'theirs',
    chosen: undefined,
  },
  {
    name: 'takes one only at its times',
    policies: [
      named('office', {
        times: [{ timezone: 'UTC', from: '13:00', to: '17:00' }],
      }),
      named('otherwise', {
        times: [{ timezone: 'UTC', from: '17:00', to: '13:00' }],
      }),
    ],
    chosen: 'otherwise',
  },
])('$name', ({ policies, policyName, chosen }) => {
  const alert = { ...checkoutPage, ...(policyName && { policyName }) };
  const choice = choosePolicy({ policies }, alert, at(0));
  expect(choice.policy?.name).toBe(chosen);
});

it('falls back on the destination that is told when nothing matches', () => {
  const policies = [named('tickets', { match: { severity: ['ticket'] } })];
  const book = { policies, fallback: 'slack:platform' };
  const chosen = choosePolicy(book, checkoutPage, at(0));
  expect(chosen.policy?.steps).toMatchObject([{ notify: ['slack:platform'] }]);
  expect(explainChoice(chosen, checkoutPage)).toBe(
    'The fallback is told: no escalation policy matches.',
  );
});

it('says why each policy was or was not the one', () => {
  const policies = [
    named('tickets', { match: { severity: ['ticket'] } }),
    named('night', {
      times: [{ timezone: 'UTC', from: '22:00', to: '06:00' }],
    }),
    named('pages'),
    named('rest'),
    named('theirs', { scope: entity('component:default/cart') }),
  ];
  const chosen = choosePolicy({ policies }, checkoutPage, at(0));
  expect(
    chosen.considered.map(({ policy, verdict }) => [policy.name, verdict]),
  ).toEqual([
    ['tickets', 'noMatch'],
    ['night', 'outsideTimes'],
    ['pages', 'chosen'],
    ['rest', 'laterInOrder'],
    ['theirs', 'outOfScope'],
  ]);
  expect(explainChoice(chosen, checkoutPage)).toBe(
    'The policy "pages" (from app-config) is the first that matches, after 2 that do not.',
  );
});
