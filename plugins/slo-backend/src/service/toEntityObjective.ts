import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import { InvalidSlo } from '../database/definitions/ObjectiveStore';
import { StatusRecord } from '../database/status';
import { MeasuredObjectives } from './MeasuredObjectives';

/** A row as the entity's page shows it, with where it is defined. */
export function toEntityObjective(
  record: StatusRecord,
  measured: MeasuredObjectives,
  invalid: readonly InvalidSlo[],
): EntityObjective {
  const { entity, ...objective } = record;
  const [first] = measured.objectivesOf(record.sloRef);
  const origin =
    first?.definition.origin ??
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
