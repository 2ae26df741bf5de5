import type { Verdict } from '@nines/backstage-plugin-runbooks-common';
import { NewPostmortemContent, WireUsedRunbook } from '../wire';

/** A run of a runbook in an incident. @public */
export type DraftRun = {
  readonly runbookRef: string;
  readonly title: string;
  /** Null where nobody gave one. */
  readonly verdict: Verdict | null;
  readonly note?: string;
  /** Whether anything was done in it. */
  readonly isUsed: boolean;
};

const VERDICTS: Readonly<Record<Verdict, WireUsedRunbook['verdict']>> = {
  helped: 'helped',
  wrong: 'wrong',
  missingStep: 'missing',
};
/** What is most in need of work stands for a runbook that was run several times. */
const WORST: readonly WireUsedRunbook['verdict'][] = [
  'wrong',
  'missing',
  'helped',
  'not_used',
];
const MOST = 100;
const LONGEST_NOTE = 2_000;

/**
 * The runbooks of an incident, each once, with the worst verdict of its runs. A run in which something was done and that nobody judged is
 * taken to have helped, and its note says so; one in which nothing was done was not used.
 */
export function draftRunbooks(
  runs: readonly DraftRun[],
): NonNullable<NewPostmortemContent['runbooks']> {
  const byRef = new Map<string, WireUsedRunbook>();
  for (const run of runs) {
    const drafted = toUsed(run);
    const known = byRef.get(run.runbookRef);
    const isWorse =
      !known || WORST.indexOf(drafted.verdict) < WORST.indexOf(known.verdict);
    if (isWorse) byRef.set(run.runbookRef, drafted);
  }
  return [...byRef.values()].slice(0, MOST);
}

function toUsed({
  runbookRef,
  verdict,
  note,
  isUsed,
}: DraftRun): WireUsedRunbook {
  const said = note?.trim() ? { note: note.trim().slice(0, LONGEST_NOTE) } : {};
  if (verdict) return { runbookRef, verdict: VERDICTS[verdict], ...said };
  if (!isUsed) return { runbookRef, verdict: 'not_used', ...said };
  const unjudged = 'Steps of it were done, and nobody gave a verdict.';
  return { runbookRef, verdict: 'helped', note: unjudged };
}
