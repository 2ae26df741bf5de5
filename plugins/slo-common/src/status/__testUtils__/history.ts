import { SloDefinition, TimeWindow } from '../../definition';
import { WindowSums } from '../../ledger';
import { Instant, Millis, MINUTE_MS, Ratio, Slot, slotAt } from '../../units';
import { MeasuredObjective, WindowReader } from '../ObjectiveStatus';

export const DAY = 1_440;
export const NOW = Date.UTC(2026, 10, 11) as Instant;
export const ago = (minutes: number) => (NOW - minutes * MINUTE_MS) as Instant;
export const ROLLING: TimeWindow = {
  kind: 'rolling',
  length: (30 * DAY * MINUTE_MS) as Millis,
  text: '30d',
};
export const MONTH: TimeWindow = {
  kind: 'calendar',
  count: 1,
  unit: 'month',
  startTime: '2026-01-01 00:00:00',
  timeZone: 'UTC',
  text: '1M',
};

/** What happened over the minutes before now, newest last; `bad` of `total` events in each, measured or not. */
export type Stretch = {
  minutes: number;
  total?: number;
  bad?: number;
  isSilent?: boolean;
};

export function measured(changes: {
  window?: TimeWindow;
  target?: number;
  targets?: MeasuredObjective['targets'];
  weight?: number;
  ageMinutes?: number;
}): MeasuredObjective {
  const { window = ROLLING, target = 0.99, weight = 1 } = changes;
  const metric = { type: 'push', spec: {} };
  const objective = {
    id: '0',
    target: target as Ratio,
    weight,
    indicator: {
      kind: 'ratio',
      counter: true,
      counts: 'good',
      part: metric,
      total: metric,
    },
  } as const;
  const definition: SloDefinition = {
    name: 'availability',
    service: 'checkout',
    labels: {},
    annotations: { 'nines.dev/example': 'true' },
    window,
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [objective],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
  };
  return {
    sloRef: 'component:default/checkout/availability',
    entityRef: 'component:default/checkout',
    objectiveKey: '0',
    definition,
    objective,
    epochStartedAt: slotAt(ago(changes.ageMinutes ?? 90 * DAY)),
    targets: changes.targets ?? [
      { from: 0 as Instant, target: target as Ratio },
    ],
  };
}

/** A ledger that began with the first stretch, with a row for each minute; its windows end now. */
export function ledger(stretches: readonly Stretch[]): WindowReader {
  return ledgerAt(stretches, slotAt(NOW));
}

/** The same of another end. */
export function ledgerAt(
  stretches: readonly Stretch[],
  end: Slot,
): WindowReader {
  const length = stretches.reduce((sum, { minutes }) => sum + minutes, 0);
  const sumsAt = (slot: Slot) => {
    const sums = { slot, good: 0, total: 0, covered: 0 };
    let left = slot - (slotAt(NOW) - length);
    for (const { minutes, total = 100, bad = 0, isSilent } of stretches) {
      const passed = Math.max(0, Math.min(left, minutes));
      left -= passed;
      if (isSilent) continue;
      sums.good += passed * (total - bad);
      sums.total += passed * total;
      sums.covered += passed * 60;
    }
    return sums;
  };
  const nothing = { good: 0, total: 0, covered: 0 };
  return (start): WindowSums | undefined => {
    if (length === 0) return undefined;
    const first = slotAt(NOW) - length;
    return {
      start: sumsAt(Math.max(first, slotAt(start)) as Slot),
      end: sumsAt(end),
      excludedStart: nothing,
      excludedEnd: nothing,
      requestedStart: start,
    };
  };
}
