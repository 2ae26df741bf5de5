/**
 * What benches and tests of other packages take from this backend. No promise is made for it.
 *
 * @packageDocumentation
 */
export { createIndex } from './createIndex';
export { readRunbooksConfig } from './config';
export { DatabaseIndexStore } from './database/index/DatabaseIndexStore';
export type { EntityRecord } from './database/index/IndexStore';
export { DatabaseMatchReader } from './database/match/DatabaseMatchReader';
export { migrationsDirectory } from './database/openDatabase';
export { DatabaseRunbookStore } from './database/runbooks/DatabaseRunbookStore';
export { RunbookResolver } from './service/RunbookResolver';
export type { BuiltSites } from './techdocs/BuiltSites';
