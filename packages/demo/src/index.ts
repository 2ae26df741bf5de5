/**
 * The demo: the portal with an example organisation, its traffic, and the Prometheus that scrapes it.
 *
 * @packageDocumentation
 */
export { buildApp } from './portal/buildApp';
export { startDemo, type RunningDemo } from './startDemo';
