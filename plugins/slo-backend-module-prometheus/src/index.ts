/**
 * Measures SLOs with Prometheus, Thanos, Mimir and VictoriaMetrics.
 *
 * @packageDocumentation
 */
export { sloModulePrometheus as default } from './module';
export { createPrometheusSource } from './createPrometheusSource';
