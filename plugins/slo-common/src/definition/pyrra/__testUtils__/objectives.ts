/** An objective of Pyrra around an indicator, with more of its spec below. */
export function objective(indicator: string, more = ''): string {
  return `
apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: shop-errors
  namespace: monitoring
  labels: { prometheus: k8s, pyrra.dev/team: web, pyrra.dev/service: shop }
  annotations: { pyrra.dev/runbook_url: https://runbooks.example/shop }
spec:
  target: "99.5"
  window: 4w
  description: Few errors.
  indicator:
    ${indicator}
${more}`;
}

export const RATIO = objective(`ratio:
      errors: { metric: 'http_total{job="shop",code=~"5.."}' }
      total: { metric: 'http_total{job="shop"}' }`);

export const LATENCY = objective(`latency:
      success: { metric: 'http_seconds_bucket{le="0.5"}' }
      total: { metric: http_seconds_count }
      grouping: [job, handler]`);
