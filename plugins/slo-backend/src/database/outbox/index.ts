export type * from './AuditStore';
export { Batches } from './Batches';
export { DatabaseAuditStore } from './DatabaseAuditStore';
export { DatabaseDeliveryLog } from './DatabaseDeliveryLog';
export { DatabaseDeliveryStore } from './DatabaseDeliveryStore';
export { DatabaseOutboxStore } from './DatabaseOutboxStore';
export type { DeliveryLog, EndedDelivery } from './DeliveryLog';
export type * from './DeliveryStore';
export { OperatorAlarms } from './OperatorAlarms';
export type {
  OutboxMessage,
  OutboxStore,
  UnsentChange,
  UnsentNotification,
} from './OutboxStore';
