import { problemOfRelated } from './problemOfRelated';
import { RecurrenceFacts, recurrenceOf } from './recurrenceOf';

const facts = (
  id: string,
  day: string,
  more: Partial<RecurrenceFacts> = {},
): RecurrenceFacts => ({
  id,
  ref: `PM-${id}`,
  title: id,
  at: Date.parse(day),
  impactStartAt: Date.parse(day),
  alerts: [],
  entityRefs: [],
  factors: [],
  ...more,
});
const alerts = ['CheckoutBurnPage'];
const entityRefs = ['component:default/checkout'];
const factors = [{ kind: 'code' as const, text: 'x' }];
const all = { alerts, entityRefs, factors };

it('ranks what is alike in the year before, by alert, entity and factor', () => {
  const found = recurrenceOf(facts('0', '2026-03-02', all), [
    facts('0', '2026-01-01', all),
    facts('later', '2026-03-03', all),
    facts('long-ago', '2025-03-01', all),
    facts('factor', '2026-02-01', { factors }),
    facts('entity', '2026-02-01', {
      entityRefs: ['Component:default/Checkout'],
    }),
    facts('alert', '2025-04-01', { alerts }),
    facts('other', '2026-02-01', { alerts: ['Other'] }),
    facts('unknown', '2026-02-01', {
      factors: [{ kind: 'unknown', text: 'x' }],
    }),
  ]);
  expect(found.map(({ id, because }) => [id, because])).toEqual([
    ['alert', [{ kind: 'alert', value: 'CheckoutBurnPage' }]],
    ['entity', [{ kind: 'entity', value: 'component:default/checkout' }]],
    ['factor', [{ kind: 'factor', value: 'code' }]],
  ]);
});

const related = (
  ref: string,
  of: string | undefined,
  kind: 'recurrence_of' | 'duplicate_of' | 'related' = 'recurrence_of',
) => ({ id: `id-${ref}`, ref, related: of ? [{ ref: of, kind }] : [] });

it.each([
  [related('A', 'A'), [], /A is recurrence of A/],
  [
    related('A', 'id-B'),
    [related('B', 'c'), related('C', 'A')],
    /A is recurrence of B is recurrence of C is recurrence of A/,
  ],
  [related('A', 'B'), [related('B', undefined)], undefined],
  [related('A', 'B'), [related('B', 'A', 'duplicate_of')], undefined],
  [related('A', 'B', 'related'), [related('B', 'A', 'related')], undefined],
  [related('A', 'B'), [related('B', 'C'), related('C', 'B')], undefined],
  [related('A', undefined), [related('A', 'B'), related('B', 'A')], undefined],
  [related('A', 'OTHER-TOOL-1'), [], undefined],
])('looks for a circle from %j', (postmortem, others, message) => {
  const problem = problemOfRelated(postmortem, others);
  expect(problem ?? 'fine').toMatch(message ?? /^fine$/);
});
