/**
 * The postmortems plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
