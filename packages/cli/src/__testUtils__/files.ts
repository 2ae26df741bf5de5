/** A file without problems. */
export const good = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: checkout
  indicator:
    metadata:
      name: requests
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: good_total } } }
        total: { metricSource: { type: Prometheus, spec: { query: all_total } } }
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`;

/** Its target is wrong, at line 20. */
export const bad = good.replace('0.999', '1');
