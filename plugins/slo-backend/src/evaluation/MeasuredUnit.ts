import { SliGroup } from '@nines/backstage-plugin-slo-node';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';

/**
 * What one request to a source measures: an objective with a series of its own, or the groups that its source splits it into.
 */
export type MeasuredUnit = {
  /** What is asked. */
  readonly asked: ActiveObjective;
  /** What has series: the objective itself, or its known groups. */
  readonly members: readonly ActiveObjective[];
};

/** Splits objectives into what is asked together; the parent of groups has no series of its own. */
export function toUnits(
  objectives: readonly ActiveObjective[],
): readonly MeasuredUnit[] {
  const groups = new Map<string, ActiveObjective[]>();
  for (const objective of objectives) {
    if (!objective.group) continue;
    const parent = parentKey(objective);
    const known = groups.get(parent);
    if (known) known.push(objective);
    else groups.set(parent, [objective]);
  }
  return objectives.flatMap((asked): MeasuredUnit[] => {
    if (asked.group) return [];
    const isParent = asked.definition.grouping.length > 0;
    const members = isParent ? groups.get(parentKey(asked)) ?? [] : [asked];
    return [{ asked, members }];
  });
}

/** What groups are split from; undefined for an objective that is measured itself. */
export function parentOf({ asked }: MeasuredUnit): ActiveObjective | undefined {
  return asked.definition.grouping.length > 0 ? asked : undefined;
}

/** What has rows: the members, and a parent, whose rows hold nothing but tell how far back its groups were sought. */
export function withRows(unit: MeasuredUnit): ActiveObjective[] {
  const parent = parentOf(unit);
  return parent ? [parent, ...unit.members] : [...unit.members];
}

/** Which member a group of samples belongs to. */
export function memberOf(
  { asked, members }: MeasuredUnit,
  group: SliGroup | undefined,
): ActiveObjective | undefined {
  if (asked.definition.grouping.length === 0) return asked;
  if (!group) return undefined;
  const key = groupKey(group);
  return members.find(member => groupKey(member.group ?? {}) === key);
}

export function groupKey(group: SliGroup): string {
  const names = Object.keys(group).sort();
  return JSON.stringify(names.map(name => [name, group[name]]));
}

function parentKey({ sloRef, objective }: ActiveObjective): string {
  return `${sloRef}\n${objective.id}`;
}
