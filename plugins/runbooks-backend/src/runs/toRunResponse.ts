import {
  RunResponse,
  RunState,
  Step,
  WireStep,
  comparePages,
  fillPlaceholders,
} from '@nines/backstage-plugin-runbooks-common';
import { PinnedPage } from './PinnedPages';
import { StoredRun } from './RunStore';

export type RunView = {
  readonly run: StoredRun;
  readonly state: RunState;
  readonly page: PinnedPage;
  /** The page of now; undefined where it is gone. */
  readonly current: PinnedPage | undefined;
  readonly mayRun: boolean;
};

/** A run as its page shows it: each step with what was done of it and the commands to copy. */
export function toRunResponse(view: RunView): RunResponse {
  const { run, state, page, current } = view;
  const differences =
    current && current !== page ? comparePages(page, current) : [];
  return {
    id: run.id,
    runbookRef: run.runbookRef,
    title: run.title,
    entityRef: run.entityRef,
    alert: run.alert,
    sourceHash: run.source.hash,
    state: state.state,
    startedAt: run.events[0].at,
    startedBy: run.startedBy,
    closedAt: state.closedAt,
    verdict: state.verdict,
    verdictNote: state.verdictNote,
    progress: state.progress,
    version: state.version,
    steps: page.steps.map(step => toWireRunStep(step, view)),
    ...(page.cut !== undefined && { cut: page.cut }),
    events: [...state.events],
    participants: [...state.participants],
    differences: [...differences],
    isSourceGone: current === undefined,
    allowedActions: allowedActions(view),
  };
}

function toWireRunStep(
  step: Step,
  { run, state }: RunView,
): RunResponse['steps'][number] {
  const done = state.steps.get(step.id);
  return {
    ...toWireStep(step, run.alert?.labels ?? {}),
    state: done?.state ?? 'open',
    by: done?.by ?? null,
    at: done?.at ?? null,
    notes: [...(done?.notes ?? [])],
  };
}

function toWireStep(
  step: Step,
  labels: Readonly<Record<string, string>>,
): WireStep {
  const commands = step.commands.map(command => {
    const { filled, missing, values } = fillPlaceholders(command.text, labels);
    return { ...command, filled, missing: [...missing], values: [...values] };
  });
  return { ...step, commands };
}

function allowedActions({
  state,
  page,
  current,
  mayRun,
}: RunView): RunResponse['allowedActions'] {
  if (!mayRun || state.state === 'closed') return [];
  const isBehind = current !== undefined && current !== page;
  return isBehind ? ['move', 'close', 'repin'] : ['move', 'close'];
}
