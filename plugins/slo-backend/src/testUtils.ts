/**
 * What benches and tests of other packages take from this backend. No promise is made for it.
 *
 * @packageDocumentation
 */
export { DatabaseLedgerStore, Retention } from './database/ledger';
export type {
  LedgerAddition,
  LedgerSample,
  LedgerStore,
} from './database/ledger';
export type { ActiveObjective } from './database/definitions/ObjectiveStore';
export { migrationsDirectory } from './database/openDatabase';
export { DatabaseStatusStore } from './database/status';
export { evaluate } from './evaluation';
export type { EvaluateDeps } from './evaluation';
export { DatabaseDefinitionStore } from './database/definitions/DatabaseDefinitionStore';
export { DatabaseEntityStore } from './database/definitions/DatabaseEntityStore';
export { DatabaseObjectiveStore } from './database/definitions/DatabaseObjectiveStore';
export type { CatalogEntry } from './database/definitions/DefinitionStore';
export { createRouter } from './router';
export { AuthorizedSloService, SloService } from './service';
export { AlertEngine } from './alerts/AlertEngine';
export { createAlertTick } from './alerts/createAlertTick';
export type { SeriesFacts } from './alerts/SeriesFacts';
export { DatabaseAlertStore } from './database/alerts/DatabaseAlertStore';
export { DatabaseOutboxStore } from './database/outbox';
export { ChannelRegistry } from './delivery/ChannelRegistry';
export { createDelivery } from './delivery/createDelivery';
export type { Delivery } from './delivery/createDelivery';
export { noObserver } from './delivery/DeliveryObserver';
