import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import { InvalidSlo } from '../database/definitions/ObjectiveStore';
import { StatusRecord } from '../database/status';
import { SeriesIndex } from './SeriesIndex';

/** A row as the entity's page shows it, with where it is defined. */
export async function toEntityObjective(
  record: StatusRecord,
  index: SeriesIndex,
  invalid: readonly InvalidSlo[],
): Promise<EntityObjective> {
  const { entity, ...objective } = record;
  const [measured] = await index.objectivesOf(record.sloRef);
  const origin =
    measured?.definition.origin ??
    invalid.find(({ sloRef }) => sloRef === record.sloRef)?.origin;
  return {
    ...objective,
    burns: [...record.burns],
    definition: {
      format: origin?.format ?? 'openslo',
      file: origin?.file ?? '',
      line: origin?.line ?? 1,
      url: origin?.url,
    },
  };
}
