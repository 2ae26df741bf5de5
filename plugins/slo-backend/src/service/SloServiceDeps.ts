import {
  BudgetPolicy,
  EntitySlosResponse,
  EscalationPolicy,
  HealthResponse,
  WireOpenAlert,
} from '@nines/backstage-plugin-slo-common';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { EntityRecord, EntityStore } from '../database/definitions/EntityStore';
import { ObjectiveStore } from '../database/definitions/ObjectiveStore';
import { LedgerStore } from '../database/ledger/LedgerStore';
import { StatusStore } from '../database/status';

/** What the use cases read and write. */
export type SloServiceDeps = {
  readonly statuses: StatusStore;
  readonly objectives: ObjectiveStore;
  readonly entities: EntityStore;
  readonly ledger: LedgerStore;
  /** Those that modules added. */
  readonly sources: readonly SliSource[];
  readonly clock: ClockService;
  readonly policy: BudgetPolicy;
  readonly ingestion: IngestionControl;
  /** Absent where alerting is off. */
  readonly alerting?: AlertingControl;
  /** Alerts of others on an entity that fire; undefined where none are collected. */
  readonly firingElsewhere?: (entityRef: string) => Promise<number | undefined>;
  /** All escalation policies there are; asked only where an SLO names one. */
  readonly policies: () => Promise<readonly EscalationPolicy[]>;
  /** The annotation and a file to begin with, for an entity without SLOs. */
  readonly starterFor: (entity: EntityRecord) => EntitySlosResponse['starter'];
};

/** What pages of SLOs ask of alerts. */
export interface AlertingControl {
  health(): Promise<NonNullable<HealthResponse['alerting']>>;
  /** Open alerts of an entity, pages first. */
  openOf(entityRef: string): Promise<WireOpenAlert[]>;
}

/** What the API asks of the reading of definitions. */
export interface IngestionControl {
  /** Reads the definitions of one entity anew, in the background. */
  refresh(entityRef: string): Promise<void>;
  status(): Promise<HealthResponse['ingestion']>;
}
