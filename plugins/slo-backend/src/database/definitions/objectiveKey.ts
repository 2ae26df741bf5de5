import { ObjectiveGroup } from './ObjectiveStore';

/** A group as text, the same for the same labels in any order: `{code="200",route="/"}`; empty without a group. */
export function groupKeyOf(group: ObjectiveGroup | undefined): string {
  if (!group) return '';
  const labels = Object.entries(group)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `{${labels.join()}}`;
}

/** Names an objective in its SLO, with its group where it has one. */
export function objectiveKeyOf(objectiveId: string, groupKey: string): string {
  return `${objectiveId}${groupKey}`;
}
