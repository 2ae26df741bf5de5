import {
  AlertingPolicy,
  AlertState,
  BurnRate,
  DEFAULT_ALERTING_POLICY,
  Instant,
  judgeAlerts,
  judgeBurn,
  Millis,
  NO_ALERT,
  ObjectiveStatus,
  Ratio,
  Severity,
  SloDefinition,
  transition,
  workbookTiers,
} from '@nines/backstage-plugin-slo-common';
import { BUDGET, Open, PERIOD_MINUTES, Rules } from './Rules';
import { Traffic } from './Traffic';

const MINUTE = 60_000;
const TIERS = workbookTiers((PERIOD_MINUTES * MINUTE) as Millis);
const LATEST = TIERS[0].shortWindow;

const DEFINITION: SloDefinition = {
  name: 'availability',
  service: 'simulated',
  labels: {},
  annotations: {},
  window: {
    kind: 'rolling',
    length: (PERIOD_MINUTES * MINUTE) as Millis,
    text: '30d',
  },
  method: 'Occurrences',
  composite: false,
  grouping: [],
  objectives: [],
  alertConditions: [],
  origin: { format: 'openslo', file: 'simulated.yaml', line: 1, document: 0 },
};

const IDENTITY = {
  sloRef: 'component:default/simulated/availability',
  entityRef: 'component:default/simulated',
  slo: 'availability',
  objectiveKey: '0',
  title: 'availability',
  method: 'Occurrences',
  composite: false,
  state: { kind: 'healthy' },
  message: '',
  example: false,
} as const;

/** Our own code: `judgeAlerts` and `transition` on the burns of each minute. */
export function ourRules(
  name: string,
  policy: AlertingPolicy = DEFAULT_ALERTING_POLICY,
): Rules {
  return {
    name,
    start: () => {
      const states = { page: NO_ALERT, ticket: NO_ALERT } as Record<
        Severity,
        AlertState
      >;
      return (traffic, minute) => {
        const now = (minute * MINUTE) as Instant;
        const status = statusAt(traffic, minute, now);
        const facts = judgeAlerts({
          status,
          definition: DEFINITION,
          policy,
          now,
        });
        const open = (severity: Severity): boolean => {
          const { next } = transition({
            state: states[severity],
            facts: facts[severity],
            key: { ...IDENTITY, severity },
            now,
            idOf: () => `occ-${minute}`,
          });
          states[severity] = next;
          return next.status === 'firing';
        };
        return { page: open('page'), ticket: open('ticket') } satisfies Open;
      };
    },
  };
}

function statusAt(
  traffic: Traffic,
  minute: number,
  now: Instant,
): ObjectiveStatus {
  const burnOver = (window: Millis) => burnRate(traffic, minute, window);
  return {
    ...IDENTITY,
    target: (1 - BUDGET) as Ratio,
    burns: TIERS.map(tier => judgeBurn(tier, burnOver)),
    recentBurn: burnOver(LATEST),
    computedAt: now,
  };
}

function burnRate(traffic: Traffic, minute: number, window: Millis): BurnRate {
  const bad = traffic.bad(minute, window / MINUTE);
  const total = traffic.total(minute, window / MINUTE);
  const allowed = total * BUDGET;
  return {
    window,
    ...(total > 0 && { rate: bad / allowed }),
    counts: { bad, total, allowed, coverage: 1 as Ratio },
  };
}
