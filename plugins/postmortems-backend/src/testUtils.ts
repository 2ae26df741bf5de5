/**
 * What benches and tests of other packages take from this backend. No promise is made for it.
 *
 * @packageDocumentation
 */
export { migrationsDirectory } from './database/openDatabase';
