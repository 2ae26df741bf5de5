import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntitySlosResponse,
  SLO_LOCATION_ANNOTATION,
} from '@nines/backstage-plugin-slo-common';
import { EntityRecord } from '../database/definitions/EntityStore';

/** Kinds that serve something, so that an SLO of their own makes sense. */
const SERVING = ['component', 'api', 'resource', 'system'];

/** What to copy for a first SLO: the annotation, and a file that parses. Undefined for what only contains others. */
export function starterFor(
  entity: EntityRecord,
): EntitySlosResponse['starter'] {
  if (!SERVING.includes(entity.kind)) return undefined;
  const { name } = parseEntityRef(entity.entityRef);
  const service = name.replace(/[^a-z0-9-]/g, '-');
  return {
    annotation: `${SLO_LOCATION_ANNOTATION}: dir:./slo`,
    path: 'slo/availability.yaml',
    file: starterFile(service),
  };
}

function starterFile(service: string): string {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: availability
  displayName: Availability
spec:
  description: Requests that are answered without a server error
  service: ${service}
  indicator:
    metadata:
      name: successful-requests
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: http_requests_total{service="${service}",code!~"5.."}
        total:
          metricSource:
            type: Prometheus
            spec:
              query: http_requests_total{service="${service}"}
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: availability
      target: 0.99
`;
}
