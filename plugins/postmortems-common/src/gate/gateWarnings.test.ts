import { GateInput } from './GateInput';
import {
  action,
  ann,
  event,
  found,
  input,
  instant,
} from './__testUtils__/gateInput';

it.each<[string, GateInput, string[]]>([
  [
    'the owner as facilitator',
    input({ facilitatorRef: ann }),
    ['facilitator.owner facilitatorRef'],
  ],
  [
    'an item of no factor',
    input(
      { factors: [{ id: 'f', kind: 'code', text: 'x', accepted: 'y' }] },
      { actionItems: [{ ...action, factorIds: [] }] },
    ),
    ['actionItems.factor actionItems.AI-1.factorIds'],
  ],
  [
    'an entity that is gone',
    input({}, { unknownRefs: ['component:default/old'] }),
    ['entities.unknown entityRefs'],
  ],
  [
    'a figure without source',
    input({ impact: { text: 'x', users: { value: 3 } } }),
    ['impact.source impact.users'],
  ],
  [
    'an event that ends first',
    input(
      {},
      {
        timeline: [
          event('recovery', 60),
          { ...event('alert', 5), endAt: instant(4) },
        ],
      },
    ),
    ['timeline.end timeline.alert.endAt'],
  ],
  [
    'security for all',
    input({ category: ['security'] }),
    ['visibility.security visibility'],
  ],
  [
    'a judging phrase',
    input({ summary: 'It was human error.' }),
    ['blameless.phrase summary'],
  ],
])('warns of %s', (_, given, expected) => {
  expect(found(given, 'warning')).toEqual(expected);
  expect(found(given, 'error')).toEqual([]);
});
