import {
  AlertState,
  assess,
  DEFAULT_ALERTING_POLICY,
  DEFAULT_BUDGET_POLICY,
  Instant,
  judgeAlerts,
  MINUTE_MS,
  NO_ALERT,
  Severity,
  SloDefinition,
  Slot,
  slotAt,
  transition,
  WindowReader,
} from '@nines/backstage-plugin-slo-common';

/** A stretch of minutes, all alike. */
export type Stretch = {
  readonly minutes: number;
  readonly total: number;
  readonly bad: number;
};

const START = Date.UTC(2026, 10, 2) as Instant;

/** Minutes at which the portal's engine opens and ends its alerts on a series, by severity. */
export function engineOn(
  definition: SloDefinition,
  stretches: readonly Stretch[],
): Record<Severity, { opened?: number; resolved?: number }> {
  const sums = cumulate(stretches);
  const [objective] = definition.objectives;
  const measured = {
    sloRef: 'component:default/shop/requests',
    entityRef: 'component:default/shop',
    objectiveKey: objective.id,
    definition,
    objective,
    epochStartedAt: slotAt(START),
    targets: [{ from: 0 as Instant, target: objective.target }],
  };
  const states = { page: NO_ALERT, ticket: NO_ALERT } as Record<
    Severity,
    AlertState
  >;
  const found: ReturnType<typeof engineOn> = { page: {}, ticket: {} };
  for (let minute = 1; minute < sums.length; minute += 1) {
    const now = (START + minute * MINUTE_MS) as Instant;
    const status = assess({
      measured,
      windows: reader(sums, minute),
      source: { status: 'ok' },
      now,
      policy: DEFAULT_BUDGET_POLICY,
    });
    const policy = DEFAULT_ALERTING_POLICY;
    const facts = judgeAlerts({ status, definition, policy, now });
    for (const severity of ['page', 'ticket'] as const) {
      const { next, effects } = transition({
        state: states[severity],
        facts: onlyBurns(facts[severity]),
        key: { ...measured, severity },
        now,
        idOf: () => `occ-${minute}`,
      });
      states[severity] = next;
      for (const { type } of effects) {
        if (type === 'opened') found[severity].opened ??= minute;
        if (type === 'resolved') found[severity].resolved ??= minute;
      }
    }
  }
  return found;
}

/** Budget and forecast are the portal's alone; rules tell of burns. */
function onlyBurns<Facts extends { reasons: readonly { kind: string }[] }>(
  facts: Facts,
): Facts {
  const reasons = facts.reasons.filter(({ kind }) => kind === 'burn');
  return { ...facts, reasons };
}

type Sums = { readonly good: number; readonly total: number };

function cumulate(stretches: readonly Stretch[]): Sums[] {
  const sums: Sums[] = [{ good: 0, total: 0 }];
  for (const { minutes, total, bad } of stretches) {
    for (let minute = 0; minute < minutes; minute += 1) {
      const last = sums[sums.length - 1];
      const good = last.good + total - bad;
      sums.push({ good, total: last.total + total });
    }
  }
  return sums;
}

function reader(sums: readonly Sums[], end: number): WindowReader {
  const rowAt = (minute: number) => ({
    slot: (slotAt(START) + minute) as Slot,
    ...sums[minute],
    covered: minute * 60,
  });
  const nothing = { good: 0, total: 0, covered: 0 };
  return start => {
    const minute = Math.max(0, slotAt(start) - slotAt(START));
    return {
      start: rowAt(minute),
      end: rowAt(end),
      excludedStart: nothing,
      excludedEnd: nothing,
      requestedStart: start,
    };
  };
}
