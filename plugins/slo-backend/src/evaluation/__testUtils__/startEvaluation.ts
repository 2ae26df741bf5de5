import { mockServices } from '@backstage/backend-test-utils';
import {
  DEFAULT_BUDGET_POLICY,
  Indicator,
  Instant,
  Objective,
  Ratio,
  SloDefinition,
  Slot,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { Knex } from 'knex';
import { ActiveObjective } from '../../database/definitions/ObjectiveStore';
import { DatabaseLedgerStore } from '../../database/ledger';
import { migrationsDirectory } from '../../database/openDatabase';
import { DatabaseStatusStore } from '../../database/status';
import { aDefinition } from '../../__testUtils__/definitions';
import { EvaluateDeps } from '../EvaluateDeps';

export function ratioOf(type: string): Indicator {
  const metric = { type, spec: {} };
  return {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: metric,
    total: metric,
  };
}

export function anActiveObjective(
  ledgerId: number,
  epochStartedAt: Slot,
  options: {
    definition?: Partial<SloDefinition>;
    objective?: Partial<Objective>;
    active?: Partial<ActiveObjective>;
  } = {},
): ActiveObjective {
  const definition = aDefinition(
    { name: `slo-${ledgerId}`, ...options.definition },
    { indicator: ratioOf('known'), ...options.objective },
  );
  return {
    ledgerId,
    sloRef: `component:default/shop/${definition.name}`,
    entityRef: 'component:default/shop',
    objectiveKey: '0',
    definition,
    objective: definition.objectives[0],
    epochStartedAt,
    targets: [{ from: 0 as Instant, target: 0.99 as Ratio }],
    ...options.active,
  };
}

/** A replica of the evaluation, with a clock that is set by hand. */
export async function startEvaluation(
  db: Knex,
  source: SliSource,
  objectives: readonly ActiveObjective[],
) {
  await db.migrate.latest({ directory: migrationsDirectory });
  let now = 0 as Instant;
  const statuses = new DatabaseStatusStore(db);
  const ledger = new DatabaseLedgerStore({ database: db });
  const deps: EvaluateDeps = {
    clock: { now: async () => now },
    objectives: {
      listActive: async () => objectives,
      listInvalid: async () => [],
      listEpochs: async () => [],
      ensureGroups: async () => ({ added: 0, dropped: 0 }),
    },
    ledger,
    statuses,
    sources: new Map([[source.type, source]]),
    policy: DEFAULT_BUDGET_POLICY,
    logger: mockServices.logger.mock(),
  };
  return {
    deps,
    ledger,
    statuses,
    at: (slot: number) => {
      now = (slotEnd(slot as Slot) + 1_000) as Instant;
    },
  };
}
