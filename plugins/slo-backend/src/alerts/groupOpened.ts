import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { AlertDraft, AlertGroup } from './AlertDraft';
import { seriesOf } from './seriesKey';

/** Alerts of one entity and severity that fire within this time of each other share one message. */
const TOGETHER_MS = 30_000;

type Candidate = {
  readonly leader: OccurrenceRecord;
  readonly series: Set<string>;
};

/**
 * Puts what has just fired into groups: each joins one of its entity and severity that began just now, that nobody acted on, and
 * that its own series is not part of; else it leads a group of its own. What fires anew is never the incident that ended.
 */
export function groupOpened(
  draft: AlertDraft,
  opened: readonly OccurrenceRecord[],
): void {
  if (opened.length === 0) return;
  const isNew = new Set(opened.map(({ id }) => id));
  const candidates = new Map<string, Candidate[]>();
  const offer = (candidate: Candidate) => {
    const key = teamOf(candidate.leader);
    candidates.set(key, [...(candidates.get(key) ?? []), candidate]);
  };
  for (const group of draft.groups()) {
    if (!isNew.has(group.id) && isJoinable(group)) offer(toCandidate(group));
  }
  for (const fired of [...opened].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const found = candidates
      .get(teamOf(fired))
      ?.find(candidate => canJoin(candidate, fired));
    if (found) {
      found.series.add(seriesOf(fired));
      draft.put({ ...fired, groupId: found.leader.id });
    } else {
      offer({ leader: fired, series: new Set([seriesOf(fired)]) });
    }
  }
}

function teamOf({ entityRef, severity }: OccurrenceRecord): string {
  return `${entityRef}\n${severity}`;
}

function isJoinable({ id, members }: AlertGroup): boolean {
  return (
    members[0].id === id && members.some(({ status }) => status === 'firing')
  );
}

function toCandidate({ members }: AlertGroup): Candidate {
  return { leader: members[0], series: new Set(members.map(seriesOf)) };
}

function canJoin(
  { leader, series }: Candidate,
  fired: OccurrenceRecord,
): boolean {
  const apart = fired.firedAt - leader.firedAt;
  return apart >= 0 && apart <= TOGETHER_MS && !series.has(seriesOf(fired));
}
