/**
 * The backend of SLOs: reads definitions, keeps the ledger, serves budgets.
 *
 * @packageDocumentation
 */
export { sloPlugin, sloPlugin as default } from './plugin';
