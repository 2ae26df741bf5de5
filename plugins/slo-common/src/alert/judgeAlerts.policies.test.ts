import { DAY, Stretch } from '../status/__testUtils__/history';
import { Millis, MINUTE_MS } from '../units';
import { condition, inShort, judged } from './__testUtils__/judged';

const CLEAN: Stretch = { minutes: 40 * DAY };

describe('alert policies of a definition', () => {
  const outage: Stretch[] = [CLEAN, { minutes: 10, bad: 10 }];

  it.each<{
    name: string;
    conditions: Parameters<typeof condition>[0][];
    history?: Stretch[];
    page: string;
    ticket?: string;
  }>([
    {
      name: 'stand in the place of the table',
      conditions: [{}],
      page: 'known burn:on-call/fast',
    },
    {
      name: 'hold above their threshold only',
      conditions: [{ threshold: 50 }],
      page: 'known calm',
    },
    {
      name: 'hold over their own window',
      conditions: [{ lookbackWindow: (300 * MINUTE_MS) as Millis }],
      page: 'known calm',
    },
    {
      name: 'are not over before they themselves say so',
      conditions: [{}],
      history: [...outage, { minutes: 20 }],
      page: 'known burn:on-call/fast',
    },
    {
      name: 'page when they call themselves sev1, and are a ticket else',
      conditions: [
        { severity: 'SEV-1' },
        { name: 'slow', severity: 'warning' },
      ],
      page: 'known burn:on-call/fast',
      ticket: 'known burn:on-call/slow',
    },
    {
      name: 'say nothing of burning when they are about missing data',
      conditions: [{ alertWhenBreaching: false, alertWhenNoData: true }],
      page: 'known calm',
    },
    {
      name: 'are about burning when they say nothing at all',
      conditions: [{ alertWhenBreaching: false }],
      page: 'known burn:on-call/fast',
    },
    {
      name: 'tell of missing data at their severity',
      conditions: [{ alertWhenNoData: true }],
      history: [CLEAN, { minutes: 10, isSilent: true }],
      page: 'silent noData',
      ticket: 'silent noData',
    },
  ])('$name', ({ conditions, history, page, ticket }) => {
    const policy = { budgetThresholds: [], forecast: undefined };
    const alertConditions = conditions.map(condition);
    const facts = judged(history ?? outage, { alertConditions, policy });
    expect(inShort(facts)).toMatchObject(ticket ? { page, ticket } : { page });
  });

  it('are compared as their operator says', () => {
    const pageOf = (operator: 'gt' | 'gte' | 'lt' | 'lte') => {
      const alertConditions = [condition({ operator, threshold: 0 })];
      return inShort(judged([CLEAN], { alertConditions })).page;
    };
    expect(pageOf('gt')).toBe('known calm');
    expect(pageOf('lt')).toBe('known calm');
    // Zero of a thousand events: the guard takes nothing for a burn
    const policy = { guard: undefined };
    const at = (operator: 'gte' | 'lte') =>
      inShort(
        judged([CLEAN], {
          policy,
          alertConditions: [condition({ operator, threshold: 0 })],
        }),
      ).page;
    expect(at('gte')).toBe('known burn:on-call/fast');
    expect(at('lte')).toBe('known burn:on-call/fast');
  });

  it('wait for as long as alertAfter says', () => {
    const alertAfter = (5 * MINUTE_MS) as Millis;
    const facts = judged(outage, {
      alertConditions: [condition({ alertAfter })],
    });
    expect(facts.page.reasons).toMatchObject([
      {
        kind: 'burn',
        after: alertAfter,
        source: 'Condition "fast" of alert policy "on-call".',
      },
    ]);
  });
});
