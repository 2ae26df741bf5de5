/** Before it, nobody kept a runbook. */
const FIRST = '2000-01-01';

/** No zone is further ahead of UTC. */
const FURTHEST_AHEAD_MS = 14 * 3_600_000;

/** What is wrong with the day of an exercise: it is over, or it is today somewhere on earth. @public */
export function problemOfExercise(on: string, now: number): string | undefined {
  const latest = new Date(now + FURTHEST_AHEAD_MS).toISOString().slice(0, 10);
  if (on > latest) {
    return `'on' is ${on}, which is in the future; an exercise is attested when it is over`;
  }
  return on < FIRST ? `'on' is ${on}, which is too long ago` : undefined;
}
