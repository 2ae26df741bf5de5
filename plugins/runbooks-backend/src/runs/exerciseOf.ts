import { Instant } from '@nines/backstage-plugin-nines-node';
import { RunState } from '@nines/backstage-plugin-runbooks-common';
import { NewAttestation } from '../reviews/AttestationStore';
import { StoredRun } from './RunStore';

/**
 * What the end of a run shows of its runbook: that it was used, in an incident where the run is for an alert, in a drill where it is
 * for none. A run in which no step was moved shows nothing.
 */
export function exerciseOf(options: {
  readonly run: StoredRun;
  readonly state: RunState;
  readonly by: string;
  readonly now: Instant;
}): NewAttestation | undefined {
  const { run, state, by, now } = options;
  const { done, skipped, failed } = state.progress;
  if (done + skipped + failed === 0) return undefined;
  const at = new Date(now).toISOString();
  return {
    runbookRef: run.runbookRef,
    kind: 'exercised',
    by,
    at,
    on: at.slice(0, 10),
    sourceHash: run.source.hash,
    occasion: run.alert ? 'incident' : 'drill',
    evidence: `run:${run.id}`,
  };
}
