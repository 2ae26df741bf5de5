import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntitySlosResponse,
  createStarter,
} from '@nines/backstage-plugin-slo-common';
import { EntityRecord } from '../database/definitions/EntityStore';

/** Kinds that serve something, so that an SLO of their own makes sense. */
const SERVING = ['component', 'api', 'resource', 'system'];

/** What to copy for a first SLO. Undefined for what only contains others. */
export function starterFor(
  entity: EntityRecord,
): EntitySlosResponse['starter'] {
  if (!SERVING.includes(entity.kind)) return undefined;
  const { name } = parseEntityRef(entity.entityRef);
  return createStarter({ name });
}
