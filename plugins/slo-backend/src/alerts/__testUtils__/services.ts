import {
  AlertingPolicy,
  DEFAULT_ALERTING_POLICY,
  EscalationPolicy,
  Indicator,
  Instant,
  Millis,
  MINUTE_MS,
  Ratio,
  SloDefinition,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { aDefinition } from '../../__testUtils__/definitions';
import { ActiveObjective } from '../../database/definitions/ObjectiveStore';

/** Minute 0 of the tests: midnight in Berlin, three hours before its clocks go back. */
export const START = slotAt(Date.UTC(2026, 9, 24, 22) as Instant);

/** The end of a minute of the tests. */
export const at = (minute: number) => ((START + minute) * MINUTE_MS) as Instant;

const TARGET = 0.99 as Ratio;
let ledgerId = 0;

/** An SLO `success` of a service, or another one: 99 % over 28 days. */
export function aService(
  service: string,
  changes: Partial<SloDefinition> = {},
): ActiveObjective {
  const metric = { type: 'fake', spec: { query: service } };
  const indicator: Indicator = {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: metric,
    total: metric,
  };
  const definition = aDefinition(
    { name: 'success', ...changes },
    { indicator, target: TARGET },
  );
  ledgerId += 1;
  return {
    ledgerId,
    sloRef: `component:default/${service}/${definition.name}`,
    entityRef: `component:default/${service}`,
    objectiveKey: '0',
    definition,
    objective: definition.objectives[0],
    epochStartedAt: START,
    targets: [{ from: 0 as Instant, target: TARGET }],
  };
}

/** Pages go to the one on call, after 30 minutes to their lead; tickets to a channel. */
export const POLICIES: readonly EscalationPolicy[] = [
  {
    name: 'pages',
    match: { severity: ['page'] },
    steps: [
      { notify: ['pager:oncall'], wait: minutes(30), duringQuietHours: 'tell' },
      { notify: ['pager:lead'], wait: minutes(30), duringQuietHours: 'tell' },
    ],
    repeat: 0,
    scope: { kind: 'config' },
  },
  {
    name: 'tickets',
    match: { severity: ['ticket'] },
    steps: [{ notify: ['chat:team'], wait: minutes(5) }],
    repeat: 0,
    scope: { kind: 'config' },
  },
];

function minutes(count: number): Millis {
  return (count * MINUTE_MS) as Millis;
}

/** What `services` are alerted on where a test is not about tickets: burns and silence, not how much is spent. */
export const ONLY_BURNS: AlertingPolicy = {
  ...DEFAULT_ALERTING_POLICY,
  budgetThresholds: [],
  forecast: undefined,
};
