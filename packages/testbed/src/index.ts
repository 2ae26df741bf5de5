/**
 * Real parts for tests, benches and the demo: each starts on loopback and a free port, and is stopped by who started it.
 *
 * @packageDocumentation
 */
export * from './net/freePort';
export * from './postgres/startPostgres';
