import { LoggerService } from '@backstage/backend-plugin-api';
import { BudgetPolicy, Instant } from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { AlertTick } from '../alerts/createAlertTick';
import { AlertRetention } from '../database/alerts/AlertRetention';
import { ObjectiveStore } from '../database/definitions/ObjectiveStore';
import { LedgerStore } from '../database/ledger';
import { StatusStore } from '../database/status';

/** What the tasks of this folder work with. */
export type EvaluateDeps = {
  /** The database's clock; see `clockServiceRef`. */
  readonly clock: { now(): Promise<Instant> };
  readonly objectives: ObjectiveStore;
  readonly ledger: LedgerStore;
  readonly statuses: StatusStore;
  /** By {@link SliSource.type}; pushed objectives need none. */
  readonly sources: ReadonlyMap<string, SliSource>;
  readonly policy: BudgetPolicy;
  /** Decides what fires; nothing does without it. */
  readonly alerts?: AlertTick;
  /** Which minutes are kept for the sake of alerts; none without it. */
  readonly retention?: AlertRetention;
  readonly logger: LoggerService;
  /** Runs a tick, and watches it. */
  readonly observe?: (run: () => Promise<void>) => Promise<void>;
};
