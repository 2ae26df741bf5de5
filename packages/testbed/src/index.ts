/**
 * Real parts for tests, benches and the demo: each starts on loopback and a free port, and is stopped by who started it.
 *
 * @packageDocumentation
 */
export * from './net/freePort';
export * from './postgres/startPostgres';
export * from './process/findProgram';
export * from './process/startServer';
export * from './chromium/launchChromium';
export * from './alertmanager/startAlertmanager';
export * from './mkdocs/buildSite';
export * from './mkdocs/hasTechDocsCore';
export * from './prometheus/createBlocks';
export * from './prometheus/startPrometheus';
export * from './prometheus/startScrapeTarget';
