import type { Step } from '../steps';
import type { StepState, Verdict, WireRun } from '../wire';
import { MOVES, RunEvent } from './RunEvent';

/** @public */
export type RunNote = {
  readonly at: string;
  readonly by: string;
  readonly text: string;
};

/** @public */
export type RunStep = {
  readonly state: StepState;
  /** Who moved it last, and when; null while nobody did. */
  readonly by: string | null;
  readonly at: string | null;
  readonly notes: readonly RunNote[];
};

/** How a run stands. @public */
export type RunState = {
  readonly state: 'open' | 'closed';
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly verdict: Verdict | null;
  readonly verdictNote: string | null;
  /** Of the last event; 0 before the first. */
  readonly version: number;
  /** By id, for each step of the pinned source. */
  readonly steps: ReadonlyMap<string, RunStep>;
  readonly progress: WireRun['progress'];
  /** Latest first. */
  readonly participants: readonly {
    readonly ref: string;
    readonly lastAt: string;
  }[];
  /** Each once, by sequence. */
  readonly events: readonly RunEvent[];
};

const UNTOUCHED: RunStep = { state: 'open', by: null, at: null, notes: [] };

/**
 * How a run stands after its events, whatever order they come in and however often each does. Events on steps that the pinned
 * source does not have, or no longer, stay in the stream and count for nothing.
 *
 * @public
 */
export function foldRun(
  events: readonly RunEvent[],
  steps: readonly Pick<Step, 'id'>[],
): RunState {
  const ordered = inOrder(events);
  const states = new Map(steps.map(({ id }) => [id, UNTOUCHED]));
  for (const event of ordered) {
    const before =
      event.step === undefined ? undefined : states.get(event.step);
    if (event.step === undefined || !before) continue;
    states.set(event.step, moved(before, event));
  }
  const closed = ordered.findLast(({ type }) => type === 'closed');
  return {
    state: closed ? 'closed' : 'open',
    closedAt: closed?.at ?? null,
    closedBy: closed?.by ?? null,
    verdict: closed?.verdict ?? null,
    verdictNote: closed?.note ?? null,
    version: ordered.at(-1)?.sequence ?? 0,
    steps: states,
    progress: progressOf([...states.values()]),
    participants: participantsOf(ordered),
    events: ordered,
  };
}

function inOrder(events: readonly RunEvent[]): RunEvent[] {
  const bySequence = new Map(events.map(event => [event.sequence, event]));
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
}

function moved(step: RunStep, event: RunEvent): RunStep {
  const { type, by, at, note } = event;
  const notes =
    note === undefined ? step.notes : [...step.notes, { at, by, text: note }];
  const state = MOVES[type];
  return state ? { state, by, at, notes } : { ...step, notes };
}

function progressOf(steps: readonly RunStep[]): WireRun['progress'] {
  const count = (state: StepState) =>
    steps.filter(step => step.state === state).length;
  return {
    done: count('done'),
    skipped: count('skipped'),
    failed: count('failed'),
    total: steps.length,
  };
}

function participantsOf(
  ordered: readonly RunEvent[],
): RunState['participants'] {
  const lastAt = new Map<string, string>();
  for (const { by, at } of ordered) {
    lastAt.delete(by);
    lastAt.set(by, at);
  }
  return [...lastAt].map(([ref, at]) => ({ ref, lastAt: at })).reverse();
}
