import { aWireAlert } from '@nines/backstage-plugin-slo-common/testUtils';
import {
  fromMatcherTexts,
  matchersOf,
  shownMatchers,
  toMatcherTexts,
} from './matchers';

it('starts with the SLO and the severity of the alert', () => {
  expect(matchersOf(aWireAlert())).toEqual({
    entity: ['component:default/checkout'],
    slo: ['availability'],
    severity: ['page'],
  });
});

it('reads back what it wrote', () => {
  const matchers = {
    owner: ['group:default/payments', 'group:default/shop'],
    tier: ['1'],
  };
  expect(fromMatcherTexts(toMatcherTexts(matchers))).toEqual(matchers);
});

it.each([
  { name: 'nothing', texts: {}, to: {} },
  { name: 'blanks', texts: { entity: '  ', slo: ' , ,' }, to: {} },
  {
    name: 'alternatives',
    texts: { slo: 'availability,latency-* , ' },
    to: { slo: ['availability', 'latency-*'] },
  },
])('takes $name for what it means', ({ texts, to }) => {
  expect(fromMatcherTexts(texts)).toEqual(to);
});

it('shows fields in a fixed order', () => {
  const shown = shownMatchers({ slo: ['a'], severity: ['page', 'ticket'] });
  expect(shown).toEqual([
    { field: 'severity', patterns: 'page, ticket' },
    { field: 'slo', patterns: 'a' },
  ]);
});
