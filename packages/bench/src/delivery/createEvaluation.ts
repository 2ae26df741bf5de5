import { LoggerService } from '@backstage/backend-plugin-api';
import { ChangeFeed, ClockService } from '@nines/backstage-plugin-nines-node';
import {
  AlertEngine,
  DatabaseAlertStore,
  DatabaseLedgerStore,
  DatabaseObjectiveStore,
  DatabaseOutboxStore,
  DatabaseStatusStore,
  createAlertTick,
  evaluate,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import {
  AlertingPolicy,
  DEFAULT_ALERTING_POLICY,
  DEFAULT_BUDGET_POLICY,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { scriptedSource } from './scriptedSource';
import { Workload, endOf, policiesOf } from './workload';

/** Outages alone: what is spent in all would be told once more. */
const OUTAGES_ONLY: AlertingPolicy = {
  ...DEFAULT_ALERTING_POLICY,
  budgetThresholds: [],
  forecast: undefined,
};

/** The backend's tick on a workload: sources are asked, the ledger written and read, objectives judged, alerts decided and saved. */
export function createEvaluation(options: {
  readonly db: Knex;
  readonly workload: Workload;
  readonly changes: ChangeFeed;
  /** Of decisions; the minute of a tick is given. */
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly onSaved: () => void;
}): (minute: number) => Promise<void> {
  const { db, workload, changes, clock, logger, onSaved } = options;
  const portalUrl = 'http://localhost:3000';
  const book = { policies: policiesOf(workload) };
  const engine = new AlertEngine({
    clock,
    store: new DatabaseAlertStore({
      database: db,
      outbox: new DatabaseOutboxStore(),
      changes,
    }),
    rules: async () => ({ book, silences: [], maintenances: [], portalUrl }),
    onSaved,
  });
  const source = scriptedSource(workload);
  const sources = new Map([[source.type, source]]);
  const deps = {
    objectives: new DatabaseObjectiveStore(db),
    ledger: new DatabaseLedgerStore({ database: db }),
    statuses: new DatabaseStatusStore(db),
    sources,
    policy: DEFAULT_BUDGET_POLICY,
    alerts: createAlertTick({
      engine,
      policy: OUTAGES_ONLY,
      sources,
      portalEntity: 'component:default/portal',
      logger,
    }),
    logger,
  };
  const { signal } = new AbortController();
  return async minute => {
    const now = endOf(workload, minute);
    await evaluate({ ...deps, clock: { now: async () => now } }, signal);
  };
}
