/**
 * What benches and tests of other packages take from this backend. No promise is made for it.
 *
 * @packageDocumentation
 */
export { RecordAccess } from './access';
export { readPostmortemsConfig } from './config';
export { createParts } from './createParts';
export { migrationsDirectory } from './database/openDatabase';
export type { PostmortemsServices } from './services';
export { Trackers } from './trackers/Trackers';
