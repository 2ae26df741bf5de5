import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { StatusRecord } from '../database/status';
import { SeriesIndex } from './SeriesIndex';

/** A row as the entity's page shows it, with where it is defined. */
export async function toEntityObjective(
  record: StatusRecord,
  index: SeriesIndex,
  problems: readonly LocatedProblem[],
): Promise<EntityObjective> {
  const { entity, ...objective } = record;
  const [measured] = await index.objectivesOf(record.sloRef);
  const origin = measured?.definition.origin;
  const problem = problems.find(({ name }) => name === record.slo);
  return {
    ...objective,
    burns: [...record.burns],
    definition: {
      format: origin?.format ?? 'openslo',
      file: origin?.file ?? problem?.file ?? '',
      line: origin?.line ?? problem?.line ?? 1,
      url: origin?.url ?? problem?.url,
    },
  };
}
