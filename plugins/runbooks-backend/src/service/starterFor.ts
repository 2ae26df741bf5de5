import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityRunbooksResponse,
  runbookFileName,
  skeletonOf,
} from '@nines/backstage-plugin-runbooks-common';

/** Kinds that serve something, so that runbooks of their own make sense. */
const SERVING = ['component', 'api', 'resource', 'system'];

/** What to copy for a first runbook. Undefined for what only contains others. */
export function starterFor(
  entityRef: string,
  options: { readonly docsRef?: string; readonly today: string },
): EntityRunbooksResponse['starter'] {
  const { kind, name } = parseEntityRef(entityRef);
  if (!SERVING.includes(kind)) return undefined;
  const alert = `${toCamelCase(name)}Burn`;
  return {
    annotations: options.docsRef ? '' : 'backstage.io/techdocs-ref: dir:.\n',
    path: `docs/runbooks/${runbookFileName(alert)}`,
    file: skeletonOf({ alert, entityRef, today: options.today }),
  };
}

function toCamelCase(name: string): string {
  return name
    .split(/[^a-z0-9]+/i)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
