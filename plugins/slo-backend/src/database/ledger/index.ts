export * from './LedgerStore';
export { DatabaseLedgerStore } from './DatabaseLedgerStore';
export { Retention } from './Retention';
export type { RetentionTier } from './Retention';
