import { EXAMPLE_ANNOTATION } from '../annotations';
import { SloDefinition } from '../definition';
import { Ratio } from '../units';
import { MeasuredObjective, ObjectiveStatus } from './ObjectiveStatus';

type Description = Pick<
  ObjectiveStatus,
  | 'sloRef'
  | 'entityRef'
  | 'slo'
  | 'objectiveKey'
  | 'title'
  | 'description'
  | 'target'
  | 'method'
  | 'composite'
  | 'example'
>;

/** What a status says of its objective, apart from numbers. */
export function describeStatus(input: {
  readonly identity: MeasuredObjective;
  readonly isComposite: boolean;
  readonly target: Ratio;
}): Description {
  const { identity, isComposite, target } = input;
  const { sloRef, entityRef, definition, objectiveKey } = identity;
  return {
    sloRef,
    entityRef,
    slo: definition.name,
    objectiveKey: isComposite ? '' : objectiveKey,
    title: isComposite ? sloTitle(definition) : objectiveTitle(identity),
    ...(definition.description && { description: definition.description }),
    target,
    method: definition.method,
    composite: isComposite,
    example: definition.annotations[EXAMPLE_ANNOTATION] === 'true',
  };
}

/** What a list shows of an SLO. */
export function sloTitle(definition: SloDefinition): string {
  return definition.displayName ?? definition.name;
}

/** The SLO's title, with the objective's name where there are several, and with the group's labels. */
function objectiveTitle(identity: MeasuredObjective): string {
  const { definition, objective, group } = identity;
  const parts = [sloTitle(definition)];
  if (definition.objectives.length > 1) {
    parts.push(objective.displayName ?? objective.id);
  }
  if (group) parts.push(Object.values(group).join(', '));
  return parts.join(' · ');
}
