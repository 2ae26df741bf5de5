const PREFIX = 'bs1:';
const MOST = 255;

/**
 * Names a group's incident at PagerDuty. The group's id is that of its first occurrence, a hash of entity, SLO, severity and the
 * moment it fired: a re-fire is a new incident, a late resolve of an old one closes nothing else, and a webhook that brings the
 * key back names the group.
 */
export function toDedupKey(groupId: string): string {
  return `${PREFIX}${groupId}`.slice(0, MOST);
}

/** The group that a key names; undefined for what is not ours. */
export function fromDedupKey(key: unknown): string | undefined {
  if (typeof key !== 'string' || !key.startsWith(PREFIX)) return undefined;
  return key.slice(PREFIX.length) || undefined;
}
