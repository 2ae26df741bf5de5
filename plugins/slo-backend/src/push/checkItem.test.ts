import { Instant } from '@nines/backstage-plugin-slo-common';
import { aDefinition, anObjective } from '../__testUtils__/definitions';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { checkItem, parseItem } from './checkItem';
import { PushTargets } from './PushTargets';

const now = Date.parse('2026-11-23T12:00:00Z') as Instant;
const rules = { now, oldest: Date.parse('2025-11-01T00:00:00Z') as Instant };
const interval = {
  objective: 'component:default/checkout/availability',
  stream: 'ci',
  from: '2026-11-23T11:00:00Z',
  to: '2026-11-23T11:01:00Z',
  good: 1,
  total: 2,
};
const { from: _, to: __, ...counts } = interval;
const reading = {
  ...counts,
  startedAt: '2026-11-23T11:00:00Z',
  at: '2026-11-23T11:01:00Z',
};

function active(
  objective = anObjective(),
  name = 'availability',
): ActiveObjective {
  return {
    ledgerId: 7,
    sloRef: `component:default/checkout/${name}`,
    entityRef: 'component:default/checkout',
    objectiveKey: objective.id,
    definition: aDefinition({ name }),
    objective,
    epochStartedAt: 0 as never,
    targets: [],
  };
}
const prometheus = anObjective({
  indicator: {
    kind: 'raw',
    rawType: 'success',
    metric: { type: 'prometheus', spec: {} },
  },
});
const targets = new PushTargets([
  active(),
  active(anObjective({ id: 'fast' }), 'latency'),
  active(anObjective({ id: 'slow' }), 'latency'),
  active(prometheus, 'measured'),
]);

function judge(value: unknown) {
  const parsed = parseItem(value);
  if (!parsed.ok) return parsed.error;
  const { name, item } = parsed.value;
  return checkItem(item, targets.find(name), rules);
}

it('takes an interval and a reading', () => {
  expect(judge(interval)).toEqual({
    kind: 'interval',
    ledgerId: 7,
    from: now - 3_600_000,
    to: now - 3_540_000,
    good: 1,
    total: 2,
  });
  expect(judge(reading)).toMatchObject({ kind: 'reading', stream: 'ci' });
});

it('finds an objective by its id, and an entity in any case', () => {
  const objective = 'Component:default/Checkout/latency/fast';
  expect(judge({ ...interval, objective })).toMatchObject({ ledgerId: 7 });
});

it.each<[string, unknown, RegExp]>([
  ['nothing', null, /expected object/],
  ['a text for a number', { ...interval, good: '1' }, /^good: .*number/],
  ['a negative count', { ...interval, good: -1 }, /^good: /],
  ['a count that is not one', { ...interval, total: Infinity }, /^total: /],
  ['a local time', { ...interval, to: '2026-11-23 11:01' }, /^to: /],
  [
    'a field of the other form',
    { ...interval, startedAt: interval.from },
    /at: /,
  ],
  ['an unknown field', { ...interval, extra: 1 }, /extra/],
  [
    'more good than all',
    { ...interval, good: 3 },
    /good 3 is more than total 2/,
  ],
  ['no time', { ...interval, to: interval.from }, /from must be before to/],
  [
    'the future',
    { ...interval, to: '2026-11-23T12:05:01Z' },
    /to is more than 5 minutes ahead/,
  ],
  [
    'the far past',
    { ...interval, from: '2025-10-31T23:59:59Z' },
    /from is before 2025-11-01.* nothing older is kept/,
  ],
  [
    'two months at once',
    { ...interval, from: '2026-09-23T11:01:00Z' },
    /at most 31 days; split it/,
  ],
  [
    'a reading of the future',
    { ...reading, at: '2026-11-23T13:00:00Z' },
    /at is more than 5 minutes ahead/,
  ],
  [
    'a name that is none',
    { ...interval, objective: 'availability' },
    /not of the form/,
  ],
  [
    'an unknown SLO',
    { ...interval, objective: 'component:default/checkout/nope' },
    /No SLO 'nope' in component:default\/checkout/,
  ],
  [
    'an SLO of several objectives',
    { ...interval, objective: 'component:default/checkout/latency' },
    /several objectives; add one to the name: fast, slow/,
  ],
  [
    'an unknown objective',
    { ...interval, objective: 'component:default/checkout/latency/none' },
    /No objective 'none'.*fast, slow/,
  ],
  [
    'an SLO that is not pushed',
    { ...interval, objective: 'component:default/checkout/measured' },
    /is measured by 'prometheus'/,
  ],
])('rejects %s', (_name, item, message) => {
  expect(judge(item)).toEqual({
    status: 'rejected',
    message: expect.stringMatching(message),
  });
});

it('takes a reading whose counter started before anything is kept', () => {
  expect(
    judge({ ...reading, startedAt: '2020-01-01T00:00:00Z' }),
  ).toMatchObject({ kind: 'reading' });
});
