import { Entity } from '@backstage/catalog-model';
import { EntityFilter } from './FleetTemplate';
import { entityField } from './entityField';

/** Whether an entity has one of the values in each field; upper and lower case are one, and a list matches by any item. @public */
export function matchesFilter(entity: Entity, filter: EntityFilter): boolean {
  return Object.entries(filter).every(([field, values]) => {
    const allowed = new Set(values.map(normalise));
    return [entityField(entity, field)]
      .flat()
      .some(found => allowed.has(normalise(String(found))));
  });
}

function normalise(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
