import {
  ActiveObjective,
  DatabaseLedgerStore,
  DatabaseStatusStore,
  evaluate,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import {
  DEFAULT_BUDGET_POLICY,
  Indicator,
  Instant,
  Millis,
  Ratio,
  SloDefinition,
  slotEnd,
  Slot,
} from '@nines/backstage-plugin-slo-common';
import { mockServices } from '@backstage/backend-test-utils';
import { instantSource } from './instantSource';
import { measureMedianCost } from './measureCost';
import { parseBenchArgs } from './parseBenchArgs';
import { printFigure } from './printFigure';
import { NOW, seedLedger } from './seedLedger';
import { BenchDatabase } from './startDatabase';

/** What the issue allows for 10,000 objectives, in milliseconds. */
const TARGETS = { sqlite: 1_000, postgres: 1_500 } as const;

/** A whole tick with a source that answers at once: record, read all windows, decide, save. */
export async function benchTick(args: readonly string[]): Promise<void> {
  const { objectives: sizes, databases, days } = parseBenchArgs(args);
  for (const objectives of sizes) {
    for (const start of databases) {
      const database = await start();
      try {
        await seedLedger(database.db, { objectives, days });
        await benchSize(database, objectives);
      } finally {
        await database.stop();
      }
    }
  }
}

async function benchSize(
  { db, name, cpu }: BenchDatabase,
  objectives: number,
): Promise<void> {
  const active = Array.from({ length: objectives }, (_, index) =>
    anObjective(index + 1),
  );
  let minute = 0;
  const deps = {
    clock: { now: async () => slotEnd((NOW + minute) as Slot) },
    objectives: {
      listActive: async () => active,
      listInvalid: async () => [],
      listEpochs: async () => [],
      ensureGroups: async () => ({ added: 0, dropped: 0 }),
    },
    ledger: new DatabaseLedgerStore({ database: db }),
    statuses: new DatabaseStatusStore(db),
    sources: new Map([[instantSource.type, instantSource]]),
    policy: DEFAULT_BUDGET_POLICY,
    logger: mockServices.rootLogger(),
  };
  const tick = async () => {
    minute += 1;
    await evaluate(deps, new AbortController().signal);
  };
  for (let warmUp = 0; warmUp < 7; warmUp += 1) await tick();
  const { ms, cpuMs } = await measureMedianCost(9, cpu, tick);
  const target = objectives === 10_000 ? TARGETS[name] : undefined;
  printFigure({
    bench: 'tick',
    database: name,
    objectives,
    what: 'whole tick without sources',
    value: ms,
    unit: 'ms',
    cpuMs,
    target,
  });
}

function anObjective(ledgerId: number): ActiveObjective {
  const metric = { type: instantSource.type, spec: {} };
  const indicator: Indicator = {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: metric,
    total: metric,
  };
  const target = 0.995 as Ratio;
  const objective = { id: '0', target, weight: 1, indicator };
  const length = (30 * 86_400_000) as Millis;
  const definition: SloDefinition = {
    name: `slo-${ledgerId}`,
    service: 'bench',
    labels: {},
    annotations: {},
    window: { kind: 'rolling', length, text: '30d' },
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [objective],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
  };
  return {
    ledgerId,
    sloRef: `component:default/bench/slo-${ledgerId}`,
    entityRef: 'component:default/bench',
    objectiveKey: '0',
    definition,
    objective,
    epochStartedAt: NOW,
    targets: [{ from: 0 as Instant, target }],
  };
}
